import "./held-keys";
import { isTyping } from "./keys";
import { isOverlaid } from "./overlay";

let begunOverlaid = false;

// Before all who hear keys. A press that closes an overlay is the overlay's to its end, repeats included, and not the page's.
if (typeof window !== "undefined")
  window.addEventListener("keydown", ({ repeat }) => (begunOverlaid = repeat ? begunOverlaid : isOverlaid()), true);

/** Whether the press that is being heard belongs to an overlay that opens, is open or closes, and so to no key of the page. */
function isForOverlay(): boolean {
  return begunOverlaid || isOverlaid();
}

/** Whether a press may be a key of the page: nobody has heard it, nobody writes, and nothing lies over the page. */
export function isForPage(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !isTyping(event.target) && !isForOverlay();
}

/**
 * Whether a press was made before the page was there. Such a key may lead somewhere, or to a field, and does nothing else: nobody
 * acts on what they have not seen.
 */
export const isUnseeing = (event: Event): boolean => !event.isTrusted;
