import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div className="grid gap-4">
      <Skeleton className="h-12 w-64" />
      <Skeleton className="h-16" />
      <Skeleton className="h-160" />
    </div>
  );
}
