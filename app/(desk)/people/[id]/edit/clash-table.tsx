import type { Clash } from "./draft";

export type ClashTexts = Record<
  "title" | "description" | "caption" | "field" | "was" | "now" | "yours" | "empty" | "untouched",
  string
> & {
  fields: Record<string, string>;
  /** Codes in the reader's words, by field: regions, gender, language. */
  words: Record<string, Record<string, string>>;
};

/** Field by field: what it was, what it is now, and what was typed. */
export function ClashTable({ clashes, texts }: { clashes: Clash[]; texts: ClashTexts }) {
  if (clashes.length === 0) return null;
  const say = (field: string, text: string) =>
    text === "" ? <span className="text-muted">{texts.empty}</span> : (texts.words[field]?.[text] ?? text);
  return (
    <div className="mt-3 overflow-x-auto rounded-md border border-line bg-surface">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{texts.caption}</caption>
        <thead className="text-xs text-muted">
          <tr>
            {[texts.field, texts.was, texts.now, texts.yours].map((label) => (
              <th key={label} scope="col" className="border-b border-line px-3 py-1.5 font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clashes.map(({ field, was, now, yours }) => (
            <tr key={field} className="align-top">
              <th scope="row" className="px-3 py-1.5 font-medium text-ink">
                {texts.fields[field]}
              </th>
              <td className="px-3 py-1.5">{say(field, was)}</td>
              <td className="px-3 py-1.5 text-ink">{say(field, now)}</td>
              <td className="px-3 py-1.5 font-medium text-ink">
                {yours === null ? <span className="font-normal text-muted">{texts.untouched}</span> : say(field, yours)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
