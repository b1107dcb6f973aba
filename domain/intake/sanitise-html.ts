import sanitizeHtml from "sanitize-html";

/** Longer HTML is not kept: the mail is shown as text. In characters. */
const LONGEST = 1_000_000;

const LAYOUT_TAGS = [
  "div",
  "span",
  "p",
  "br",
  "hr",
  "center",
  "font",
  "blockquote",
  "pre",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
];
const TEXT_TAGS = [
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "strike",
  "del",
  "ins",
  "small",
  "sub",
  "sup",
  "code",
];
const TABLE_TAGS = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgb\([\d\s,.%]+\)$/i, /^[a-z]{3,20}$/i];
const KEYWORD = [/^[a-z-]{1,20}$/i];

/** Pictures that came with the mail; anything else would be fetched, and tell the sender that we looked. */
const CARRIED_PICTURE = /^(?:cid:|data:image\/(?:png|jpe?g|gif|webp);base64,)/i;

/**
 * The HTML of a mail, made safe to draw inside a sandboxed frame: a strict allow-list, no scripts, no forms, no styles that
 * load anything, nothing remote. Links open elsewhere and give no referrer.
 *
 * @returns null when nothing is left, or when it is too long
 */
export function sanitiseHtml(html: string): string | null {
  if (html.length > LONGEST) return null;
  const safe = sanitizeHtml(html, {
    allowedTags: [...LAYOUT_TAGS, ...TEXT_TAGS, ...TABLE_TAGS, "a", "img"],
    allowedAttributes: {
      "*": ["dir", "lang", "style", "align", "valign"],
      a: ["href", "title", "target", "rel"],
      img: ["src", "alt", "title", "width", "height"],
      font: ["color"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan"],
      ol: ["start", "type"],
    },
    allowedStyles: {
      "*": {
        color: COLOUR,
        "background-color": COLOUR,
        "text-align": KEYWORD,
        "text-decoration": KEYWORD,
        "font-weight": [/^(?:[a-z]{1,10}|\d{3})$/i],
        "font-style": KEYWORD,
      },
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["cid", "data"] },
    allowedSchemesAppliedToAttributes: ["href", "src"],
    allowProtocolRelative: false,
    transformTags: { a: sanitizeHtml.simpleTransform("a", { target: "_blank", rel: "noopener noreferrer nofollow" }) },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !CARRIED_PICTURE.test(attribs.src ?? ""),
    nestingLimit: 100,
  }).trim();
  return safe || null;
}
