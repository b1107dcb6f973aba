import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** The list's place while it is on the way: the same heights, so that nothing moves when it comes. */
export function PeopleSkeleton() {
  return (
    <div aria-hidden>
      <div className="mb-5 flex h-8 items-center justify-between">
        <Skeleton className="h-7 w-24" />
        <Skeleton className="h-8 w-36" />
      </div>
      <div className="mb-4 flex gap-2 max-sm:flex-col">
        <Skeleton className="h-8 sm:w-96 pointer-coarse:h-11" />
        <Skeleton className="h-8 sm:w-56 pointer-coarse:h-11" />
      </div>
      <Card flush>
        <div className="h-9 border-b border-line max-sm:hidden" />
        {ROWS.map((row) => (
          <div key={row} className="flex h-13 items-center gap-6 border-b border-line px-4 last:border-0 max-sm:h-40">
            <Skeleton className="size-7 shrink-0 rounded-full!" />
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-4 flex-1 max-sm:hidden" />
            <Skeleton className="h-4 w-28 max-sm:hidden" />
          </div>
        ))}
      </Card>
    </div>
  );
}
