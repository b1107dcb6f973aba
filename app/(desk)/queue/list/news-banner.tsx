import { Button } from "@/components/ui/button";
import { type Forms, say } from "./plural";

export type BannerTexts = { fresh: Forms; changed: Forms; show: string };

/** Says what would come in and what would go, and waits for the reader. Its place is kept over the table, so that nothing moves. */
export function NewsBanner({
  fresh,
  changed,
  texts,
  onShow,
}: {
  fresh: number;
  changed: number;
  texts: BannerTexts;
  onShow: () => void;
}) {
  const news = [fresh > 0 && say(texts.fresh, fresh), changed > 0 && say(texts.changed, changed)].filter(Boolean);
  return (
    <div role="status" className="pointer-events-none sticky top-2 z-20 h-0 max-md:top-15">
      {news.length > 0 && (
        <p className="pointer-events-auto mx-auto flex w-fit max-w-full items-center gap-3 rounded-lg border border-accent-line bg-raised py-1 pr-1 pl-3 text-sm shadow-raised">
          <span>{news.join(", ")}</span>
          <Button size="sm" variant="primary" onClick={onShow}>
            {texts.show}
          </Button>
        </p>
      )}
    </div>
  );
}
