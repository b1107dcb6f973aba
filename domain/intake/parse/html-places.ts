/** `quote`: of somebody else; `answers`: a quote that its author may go on below; `rest`: from here on all is quoted. */
export type HtmlPlace = "quote" | "answers" | "rest" | "signature";

const QUOTE =
  /quote|^moz-(?:cite-prefix|forward)|^zmail_extra|reference-message|^reply-intro|^is(?:reply|forward)content|^__(?:quoted|headers)/;
const REST = /^(?:x_)*(?:divrplyfwdmsg|appendonsend)$|mobile-body-separator/;
const SIGNATURE = /signature(?!_prefix)|^__sig_/;
const BORDERED = /border-left(?:-width)?:(?!\s*(?:none|0|medium none))/;

const NAME = /\s(?:class|id|data-marker)="([^"]*)"/g;

/**
 * What the mark-up of a mail program says of an element. A blockquote without such a mark is only set in.
 * @param opening its opening tag, with attributes in double quotes
 */
export function placeOfElement(tag: string, opening: string): HtmlPlace | null {
  if (tag === "blockquote" && (opening.includes(' type="cite"') || BORDERED.test(opening))) return "quote";
  for (const [, names = ""] of opening.matchAll(NAME))
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (tag !== "blockquote" && /^(?:x_)?gmail_quote/.test(name)) return "answers";
      if (QUOTE.test(name)) return "quote";
      if (REST.test(name)) return "rest";
      if (SIGNATURE.test(name)) return "signature";
    }
  return null;
}
