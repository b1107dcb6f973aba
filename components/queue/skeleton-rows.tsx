import { Skeleton } from "@/components/ui/skeleton";

/** Rows that are on the way, as high as those that come. They pulse as one: each by itself would be a layer of its own to draw. */
export function SkeletonRows({ count }: { count: number }) {
  return (
    <div aria-hidden className="animate-pulse">
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-14 items-center gap-6 border-b border-line px-4 last:border-0 card:h-36">
          <Skeleton still className="h-5 w-36 shrink-0" />
          <Skeleton still className="h-4 flex-1" />
          <Skeleton still className="h-5 w-32 shrink-0 card:hidden" />
          <Skeleton still className="h-5 w-20 shrink-0 card:hidden" />
        </div>
      ))}
    </div>
  );
}
