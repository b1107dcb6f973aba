import { useTranslations } from "next-intl";
import type { Evidence } from "./mark-words";

/** The requester's own words that a request was read from. */
export function EvidenceQuotes({ evidence }: { evidence: Evidence[] }) {
  const t = useTranslations("ticket.request");
  if (evidence.length === 0) return null;
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="sr-only">{t("evidence")}</figcaption>
      {evidence.map(({ start, quote }) => (
        <blockquote
          key={`${start} ${quote}`}
          className="line-clamp-3 border-l-2 border-accent-line pl-2.5 text-sm break-words text-ink-soft italic"
        >
          «{quote.trim()}»
        </blockquote>
      ))}
    </figure>
  );
}
