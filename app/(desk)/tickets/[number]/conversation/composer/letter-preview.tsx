import { useTranslations } from "next-intl";
import { markGaps } from "@/domain/templates/mark-gaps";

/** The letter as the requester will see it, gaps marked. */
export function LetterPreview({
  from,
  to,
  subject,
  text,
  files,
}: {
  from: string;
  to: string;
  subject: string;
  text: string;
  files: string[];
}) {
  const t = useTranslations("composer.editor");
  const lines = [
    [t("from"), from],
    [t("to"), to],
    [t("subject"), subject],
    ...(files.length ? [[t("files"), files.join(", ")]] : []),
  ] as const;
  return (
    <section aria-label={t("preview")} className="min-h-28 px-4 py-3">
      <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-b border-line pb-3 text-sm">
        {lines.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="break-words">
              <Words text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose leading-relaxed break-words whitespace-pre-wrap">
        {text.trim() ? <Words text={text} /> : <span className="text-muted">{t("noText")}</span>}
      </p>
    </section>
  );
}

function Words({ text }: { text: string }) {
  return markGaps(text).map(({ start, words, gap }) =>
    gap ? (
      <mark key={start} className="rounded-sm bg-warning-tint px-0.5 text-warning-ink ring-1 ring-warning-line">
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
