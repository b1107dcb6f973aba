import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const LINES = Array.from({ length: 12 }, (_, index) => index);

/** A record's place while it is on the way. */
export function RecordSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton className="mb-1 h-5 w-16" />
      <div className="mb-5 flex items-center gap-3.5">
        <Skeleton className="size-10 rounded-full!" />
        <div>
          <Skeleton className="h-7 w-56" />
          <Skeleton className="mt-1 h-4 w-40" />
        </div>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        <Card flush>
          <div className="h-11 border-b border-line" />
          <div className="flex flex-col gap-4 p-4">
            {LINES.map((line) => (
              <Skeleton key={line} className="h-5 w-2/3" />
            ))}
          </div>
        </Card>
        <div className="flex flex-col gap-4">
          <Card className="h-44">
            <Skeleton className="h-5 w-32" />
          </Card>
          <Card className="h-64">
            <Skeleton className="h-5 w-32" />
          </Card>
        </div>
      </div>
    </div>
  );
}
