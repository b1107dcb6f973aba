/** What lies over the page: a modal dialog, or a panel or menu that a button opened. A tip is none. */
const OVERLAY = ":is(dialog:modal, [popover=auto]:popover-open)";

const isOverlaid = () => document.querySelector(OVERLAY) !== null;

let begunOverlaid = false;

// Before all who hear keys. A press that closes an overlay is the overlay's to its end, repeats included, and not the page's.
if (typeof window !== "undefined")
  window.addEventListener("keydown", ({ repeat }) => (begunOverlaid = repeat ? begunOverlaid : isOverlaid()), true);

/** Whether the press that is being heard belongs to an overlay that opens, is open or closes, and so to no key of the page. */
export function isForOverlay(): boolean {
  return begunOverlaid || isOverlaid();
}
