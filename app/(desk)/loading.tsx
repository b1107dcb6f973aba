import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** Holds the place of a screen until it is there: a title and lines of a list. */
export default function Loading() {
  const t = useTranslations("access");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="mb-6 h-8 w-56" />
      <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
        {["w-3/4", "w-2/3", "w-4/5", "w-1/2", "w-3/5"].map((width) => (
          <Skeleton key={width} className={`h-6 ${width}`} />
        ))}
      </div>
    </div>
  );
}
