import { useTranslations } from "next-intl";
import { Glyph } from "@/components/icons/glyph";
import type { Hint, RegionWords, Term } from "@/domain/tickets/list/search-language/terms";
import { useSayTerm } from "./use-say-term";

type Props = {
  terms: Term[];
  hints: Hint[];
  /** The words of this search were typed elsewhere and are not known here. */
  lost: boolean;
  regions: RegionWords[];
  onChange: (terms: Term[]) => void;
};

/** What was understood of a search, each part to take away, and what the reader should know. */
export function Understood({ terms, hints, lost, regions, onChange }: Props) {
  const t = useTranslations("queue.search");
  const sayTerm = useSayTerm(regions);
  const sayHint = useSayHint();
  const notes = [...hints.map(sayHint), ...(lost ? [t("lost")] : [])];
  const sayings = terms.map(sayTerm);
  if (terms.length === 0 && notes.length === 0) return null;
  return (
    <div className="mb-3">
      {terms.length > 0 && (
        <ul aria-label={t("understood")} className="flex flex-wrap items-center gap-1.5">
          {sayings.map((said, index) => {
            const before = sayings.slice(0, index).filter((other) => other === said).length;
            return (
              <li
                // The same term may stand twice.
                key={`${before} ${said}`}
                className="inline-flex max-w-full items-center gap-0.5 rounded-md border border-line-strong bg-surface pl-2 text-sm"
              >
                <span className="truncate">{said}</span>
                <button
                  type="button"
                  aria-label={t("remove", { term: said })}
                  onClick={() => onChange(terms.filter((_, other) => other !== index))}
                  className="inline-flex size-6 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-9"
                >
                  <Glyph path="M18 6 6 18M6 6l12 12" size={12} />
                </button>
              </li>
            );
          })}
          <li>
            <button
              type="button"
              onClick={() => onChange([])}
              className="px-1.5 text-sm text-accent-ink hover:underline"
            >
              {t("clear")}
            </button>
          </li>
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} role="status" className="mt-1.5 text-sm text-warning-ink">
          {note}
        </p>
      ))}
    </div>
  );
}

function useSayHint(): (hint: Hint) => string {
  const t = useTranslations("queue.search");
  return (hint) => {
    const { word } = hint;
    if (hint.code === "unknown_value") {
      return t("unknownValue", { word, key: hint.key === "is" ? "is" : t(`keys.${hint.key}`) });
    }
    const said = t("unknownKey", { word });
    return hint.near ? `${said} ${t("near", { near: hint.near })}` : said;
  };
}
