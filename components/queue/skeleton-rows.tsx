import { Skeleton } from "@/components/ui/skeleton";

/** Rows that are on the way, as high as those that come. */
export function SkeletonRows({ count }: { count: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-14 items-center gap-6 border-b border-line px-4 last:border-0 max-sm:h-32">
          <Skeleton className="h-5 w-36 shrink-0" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-5 w-32 shrink-0 max-sm:hidden" />
          <Skeleton className="h-5 w-20 shrink-0 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
