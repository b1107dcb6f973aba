import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRows } from "./skeleton-rows";

const TABS = [0, 1, 2, 3, 4];

/** The queue's place while it is on the way: the same heights, so that nothing moves when it comes. */
export function QueueSkeleton() {
  return (
    <div aria-hidden>
      <div className="mb-5 flex h-8 items-center justify-between">
        <Skeleton className="h-7 w-32" />
        <Skeleton className="h-8 w-36" />
      </div>
      <div className="mb-4 flex h-9 items-center gap-5 border-b border-line">
        {TABS.map((tab) => (
          <Skeleton key={tab} className="h-4 w-20 shrink-0" />
        ))}
      </div>
      <div className="mb-4 grid grid-cols-3 gap-2 sm:grid-cols-[minmax(0,20rem)_repeat(3,minmax(0,10.5rem))] sm:justify-start">
        <Skeleton className="col-span-3 h-8 sm:col-span-1 pointer-coarse:h-11" />
        {TABS.slice(0, 3).map((select) => (
          <Skeleton key={select} className="h-8 pointer-coarse:h-11" />
        ))}
      </div>
      <Card flush>
        <div className="@container/cards">
          <div className="h-9 border-b border-line card:hidden" />
          <SkeletonRows count={12} />
        </div>
      </Card>
    </div>
  );
}
