import { useTranslations } from "next-intl";
import { type Evidence, markWords } from "./mark-words";
import { quoteStart } from "./quote-start";

/** What a message says, the words that requests rest on marked, its quoted tail folded unless a marked word stands there. */
export function MessageText({ text, evidence }: { text: string; evidence: Evidence[] }) {
  const t = useTranslations("ticket.conversation");
  if (!text.trim()) return <p className="text-muted italic">{t("noText")}</p>;

  const fold = quoteStart(text);
  const tail = text.slice(fold);
  const markedBelow = markWords(tail, evidence, fold).some(({ marked }) => marked);
  return (
    <>
      <Words text={text.slice(0, fold).trimEnd()} evidence={evidence} from={0} />
      {tail.trim() && (
        <details open={markedBelow} className="mt-3">
          <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">{t("quoted")}</summary>
          <div className="mt-2 border-l-2 border-line-strong pl-3 text-ink-soft">
            <Words text={tail} evidence={evidence} from={fold} />
          </div>
        </details>
      )}
    </>
  );
}

function Words({ text, evidence, from }: { text: string; evidence: Evidence[]; from: number }) {
  return (
    <p className="max-w-prose leading-relaxed break-words whitespace-pre-wrap">
      {markWords(text, evidence, from).map(({ start, text, marked, of }) =>
        marked ? (
          <mark
            key={start}
            data-of={of.join(" ")}
            className="rounded-sm bg-accent-tint box-decoration-clone px-0.5 text-ink ring-1 ring-accent-line data-lit:bg-warning-tint data-lit:ring-2 data-lit:ring-warning-line"
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}
