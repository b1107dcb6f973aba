import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Says what would come in and what would go, and waits for the reader. Its place is kept over the table, so that nothing moves. */
export function NewsBanner({ fresh, changed, onShow }: { fresh: number; changed: number; onShow: () => void }) {
  const t = useTranslations("queue.list");
  const news = [fresh > 0 && t("fresh", { count: fresh }), changed > 0 && t("changed", { count: changed })];
  return (
    <div role="status" className="pointer-events-none sticky top-2 z-20 h-0 max-md:top-15">
      {news.some(Boolean) && (
        <p className="pointer-events-auto mx-auto flex w-fit max-w-full items-center gap-3 rounded-lg border border-accent-line bg-raised py-1 pr-1 pl-3 text-sm shadow-raised">
          <span>{news.filter(Boolean).join(", ")}</span>
          <Button size="sm" variant="primary" onClick={onShow}>
            {t("show")}
          </Button>
        </p>
      )}
    </div>
  );
}
