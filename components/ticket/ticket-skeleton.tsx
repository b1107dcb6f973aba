import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The ticket's place while it is on the way. */
export function TicketSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton className="h-5 w-16" />
      <Skeleton className="mt-1.5 h-7 w-96 max-w-full" />
      <Skeleton className="mt-2.5 h-5 w-80 max-w-full" />
      <div className="mt-4 mb-5 flex gap-2">
        <Skeleton className="h-8 w-32" />
        <Skeleton className="h-8 w-28" />
      </div>
      <div className="grid grid-cols-1 items-start gap-4 lg:gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        <Card className="h-64">
          <Skeleton className="h-5 w-56" />
          <Skeleton className="mt-4 h-4 w-full max-w-prose" />
          <Skeleton className="mt-2 h-4 w-3/4 max-w-prose" />
        </Card>
        <div className="flex flex-col gap-4">
          <Card className="h-44">
            <Skeleton className="h-5 w-40" />
          </Card>
          <Card className="h-52">
            <Skeleton className="h-5 w-48" />
          </Card>
        </div>
      </div>
    </div>
  );
}
