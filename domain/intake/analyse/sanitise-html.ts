import sanitizeHtml from "sanitize-html";
import { REMOTE_PICTURE_ATTRIBUTE } from "@/domain/tickets/read/remote-pictures";

/** In characters. Longer HTML is not kept: the mail is shown as text. */
const LONGEST = 1_000_000;
/** Beyond this, cleaning takes seconds. */
const MOST_TAGS = 60_000;

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

/** Pictures within the HTML itself, or among the files of the mail (RFC 2392). */
const CARRIED_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;
const REMOTE_PICTURE = /^(?:https?:)?\/\/[^\s/]/i;
/** Of this size, in pixels, they tell the sender that somebody looked, and show nothing. */
const SMALLEST_PICTURE = 3;

/**
 * Safe to draw inside a sandboxed frame: a strict allow-list, no scripts, no forms, nothing remote. The address of a
 * remote picture stands in {@link REMOTE_PICTURE_ATTRIBUTE}, where it loads nothing.
 * @param pictures the mail's own, as data: addresses by their Content-ID
 * @returns null when nothing is left, or when it is too long
 */
export function sanitiseHtml(html: string, pictures: ReadonlyMap<string, string> = new Map()): string | null {
  if (html.length > LONGEST || html.split("<", MOST_TAGS + 1).length > MOST_TAGS) return null;
  const safe = sanitizeHtml(html, {
    allowedTags: [...LAYOUT_TAGS, ...TEXT_TAGS, ...TABLE_TAGS, "a", "img"],
    allowedAttributes: {
      "*": ["dir", "lang", "style", "align", "valign"],
      a: ["href", "title", "target", "rel"],
      img: [REMOTE_PICTURE_ATTRIBUTE, "src", "alt", "title", "width", "height"],
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
    allowedSchemesByTag: { img: ["data"] },
    allowedSchemesAppliedToAttributes: ["href", "src"],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: linkAttributes(attribs) }),
      img: (tagName, attribs) => ({ tagName, attribs: pictureAttributes(attribs, pictures) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src && !attribs[REMOTE_PICTURE_ATTRIBUTE],
    nestingLimit: 100,
  }).trim();
  return safe || null;
}

const LINK = /^\s*(?:https?:|mailto:|tel:)/i;

/** An address without a scheme is of no page that a mail could mean. */
function linkAttributes({ href, ...rest }: Record<string, string>) {
  const elsewhere = { target: "_blank", rel: "noopener noreferrer nofollow" };
  return { ...(href && LINK.test(href) ? { href } : {}), ...rest, ...elsewhere };
}

/** The attribute of a remote picture comes first: that is how it is found when somebody wants to see it. */
function pictureAttributes(attribs: Record<string, string>, pictures: ReadonlyMap<string, string>) {
  const { src = "", [REMOTE_PICTURE_ATTRIBUTE]: _claimed, ...rest } = attribs;
  const address = src.trim();
  if (CARRIED_PICTURE.test(address)) return { src: address, ...rest };
  const own = /^cid:/i.test(address) ? pictures.get(contentId(address)) : undefined;
  if (own) return { src: own, ...rest };
  if (!REMOTE_PICTURE.test(address) || isBeacon(rest)) return rest;
  return { [REMOTE_PICTURE_ATTRIBUTE]: address.replace(/^\/\//, "https://"), ...rest };
}

function contentId(address: string): string {
  try {
    return decodeURIComponent(address.slice("cid:".length));
  } catch {
    return "";
  }
}

function isBeacon({ width, height }: Record<string, string>): boolean {
  return [width, height].some((size) => size !== undefined && Number.parseInt(size, 10) < SMALLEST_PICTURE);
}
