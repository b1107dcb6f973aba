import { useTranslations } from "next-intl";

/**
 * A mail as its author laid it out. It is fetched only when it is unfolded, and drawn in a frame where nothing runs, nothing is
 * sent and nothing remote loads.
 *
 * @param src answers the sanitised HTML with a policy of its own
 */
export function MessageFrame({ src }: { src: string }) {
  const t = useTranslations("ticket.conversation");
  return (
    <details className="mt-3">
      <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">{t("showHtml")}</summary>
      <iframe
        src={src}
        title={t("html")}
        sandbox=""
        loading="lazy"
        referrerPolicy="no-referrer"
        className="mt-2 h-96 w-full resize-y rounded-md border border-line bg-white"
      />
    </details>
  );
}
