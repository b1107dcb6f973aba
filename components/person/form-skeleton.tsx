import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const FIELDS = Array.from({ length: 12 }, (_, index) => index);

/** The place of a person's form while it is on the way. */
export function FormSkeleton() {
  return (
    <div aria-hidden className="max-w-4xl">
      <Skeleton className="mb-1 h-5 w-16" />
      <Skeleton className="mb-5 h-7 w-48" />
      <Card>
        <div className="grid gap-4 sm:grid-cols-2 lg:pl-54">
          {FIELDS.map((field) => (
            <div key={field}>
              <Skeleton className="h-4 w-24" />
              <Skeleton className="mt-2 h-8 pointer-coarse:h-11" />
            </div>
          ))}
        </div>
      </Card>
    </div>
  );
}
