import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-10 w-40" />
      <div className="grid grid-cols-2 gap-4 max-lg:*:last:col-span-2 lg:grid-cols-5">
        {["open", "overdue", "risk", "resolved", "kept"].map((tile) => (
          <Skeleton key={tile} className="h-36" />
        ))}
      </div>
      <Skeleton className="h-32" />
      <Skeleton className="h-96" />
    </div>
  );
}
