import sanitizeHtml from "sanitize-html";
import { type HtmlPlace, placeOfElement } from "./html-places";

const INLINE = ["span", "font", "a", "b"];
const BLOCKS = "p div br hr table tr td th ul ol li blockquote pre h1 h2 h3 h4 h5 h6 dl dt dd center address".split(
  " ",
);
const DEEPEST_NESTING = 300;
/** Cleaning takes time in the square of the open elements, so no more is read than a long newsletter has. */
const MOST_HTML = 300_000;
const EMBEDDED_DATA = /data:[^"'\s>]{1000,}/gi;

/**
 * The text that a reader of an HTML mail sees: hidden elements left out, blocks on lines of their own, cells of a table
 * parted by " | ", items of a list after "- ", quotes behind "> ", a signature beneath "-- ". Images and addresses of links
 * are left out.
 */
export function htmlToText(html: string): string {
  const clean = sanitizeHtml(html.replace(EMBEDDED_DATA, "").slice(0, MOST_HTML), {
    allowedTags: [...BLOCKS, ...INLINE],
    allowedAttributes: { "*": ["style", "hidden", "class", "id", "type", "data-marker"] },
    parseStyleAttributes: false,
    nonTextTags: ["script", "style", "title", "textarea", "option", "noscript", "template"],
    exclusiveFilter: ({ attribs }) => isHidden(attribs),
    nestingLimit: DEEPEST_NESTING,
  });
  const page: Page = {
    lines: [],
    line: "",
    quotes: 0,
    depth: 0,
    gap: false,
    preformatted: 0,
    open: [],
    signature: null,
    introduced: false,
  };
  for (const [piece, closing, tag] of clean.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g)) {
    if (tag === undefined) write(page, decodeEntities(piece));
    else if (closing === "/") close(page, tag);
    else open(page, tag, piece);
  }
  endLine(page);
  return page.lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function isHidden(attribs: Record<string, string>): boolean {
  const style = (attribs.style ?? "").toLowerCase().replace(/\s+/g, "");
  return (
    "hidden" in attribs || /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|;|$))/.test(style)
  );
}

/**
 * `depth` is that of quotes in the last line; `gap`: a blank line is due before the next one; `open`: the elements around,
 * with the quotes that each brought, and the line where it began; `signature`: where its "-- " stands, or is due.
 */
type Page = {
  lines: string[];
  line: string;
  quotes: number;
  depth: number;
  gap: boolean;
  preformatted: number;
  open: { place: HtmlPlace | null; quotes: number; start: number }[];
  signature: { at: number | null; closed: boolean } | null;
  introduced: boolean;
};

const UNPAIRED = ["br", "hr"];

function open(page: Page, tag: string, piece: string): void {
  if (!INLINE.includes(tag)) lay(page, tag, false);
  if (UNPAIRED.includes(tag)) return;
  const place = placeOfElement(tag, piece) ?? (tag === "blockquote" && isIntroduced(page) ? "quote" : null);
  const element = { place, quotes: 0, start: page.lines.length };
  if (place === "quote") endAnswered(page);
  if (place === "quote" || place === "answers") quote(page, element);
  else if (place === "rest" && page.quotes === 0) quote(page, page.open.at(-1) ?? { ...element });
  else if (place === "signature" && page.quotes === 0) {
    if (page.signature) element.place = null;
    else page.signature = { at: null, closed: false };
  }
  page.open.push(element);
}

function close(page: Page, tag: string): void {
  if (!INLINE.includes(tag)) lay(page, tag, true);
  const element = page.open.pop();
  if (!element || (element.quotes === 0 && element.place !== "signature")) return;
  endParagraph(page);
  page.quotes -= element.quotes;
  if (element.place === "signature" && page.signature) page.signature.closed = true;
}

function quote(page: Page, element: Page["open"][number]): void {
  endParagraph(page);
  page.quotes++;
  element.quotes++;
}

/** Between and beneath the quotes of a reply stand answers; a forwarded letter goes on to its end. */
function endAnswered(page: Page): void {
  for (const element of page.open) {
    if (element.place !== "answers" || element.quotes === 0) continue;
    if (page.lines.slice(element.start).some((line) => /^[> ]*[-–—]{3}/.test(line))) element.place = "quote";
    else {
      endParagraph(page);
      element.quotes = 0;
      page.quotes--;
    }
  }
}

const OPENS_QUOTE = /[\d@].*:$|^[-–—_]{3}|^[\p{L} ]{2,20}:/u;

/** Puts "-- " above a signature, and takes it away when the author goes on below. */
function sign(page: Page, line: string): void {
  const { signature } = page;
  if (!signature || line === "" || page.quotes > 0) return;
  if (signature.closed) {
    if (signature.at !== null && !OPENS_QUOTE.test(line)) page.lines[signature.at] = "";
    page.signature = null;
  } else if (signature.at === null) signature.at = page.lines.push(/^[-–—_]+$/.test(line) ? "" : "-- ") - 1;
}

/** «12.05.2025, Имя:» before a plain blockquote; the answers between those below have none. */
function isIntroduced(page: Page): boolean {
  page.introduced ||= /[\d@].*:$/.test(page.lines.at(-1)?.slice(-300) ?? "");
  return page.introduced;
}

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** What is left of entities after cleaning. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!);
}

function write(page: Page, text: string): void {
  const words = text.replaceAll("\u00a0", " ");
  if (page.preformatted === 0) {
    page.line += words.replace(/\s+/g, " ");
    return;
  }
  const [first = "", ...rest] = words.split(/\r?\n/);
  page.line += first;
  for (const line of rest) {
    endLine(page, true);
    page.line = line;
  }
}

function lay(page: Page, tag: string, closing: boolean): void {
  if (tag === "br") endLine(page, true);
  else if (tag === "td" || tag === "th") page.line += !closing && page.line.trim() !== "" ? " | " : "";
  else if (tag === "li") {
    endLine(page);
    if (!closing) page.line = "- ";
  } else if (tag === "pre") {
    endParagraph(page);
    page.preformatted = Math.max(0, page.preformatted + (closing ? -1 : 1));
  } else if (/^(?:p|h\d|ul|ol|table|hr|blockquote)$/.test(tag)) endParagraph(page);
  else endLine(page);
}

function endLine(page: Page, evenEmpty = false): void {
  const line = page.line.replace(/ {2,}/g, " ").trim();
  page.line = "";
  if (line === "" && !evenEmpty) return;
  sign(page, line);
  if (page.gap && page.lines.length > 0) page.lines.push(">".repeat(Math.min(page.depth, page.quotes)));
  page.lines.push(`${"> ".repeat(page.quotes)}${line}`.trimEnd());
  page.gap = false;
  page.depth = page.quotes;
}

function endParagraph(page: Page): void {
  endLine(page);
  page.gap = true;
}
