/** What lies over the page: a modal dialog, or a panel or menu that a button opened. A tip is none. */
const OVERLAY = ":is(dialog:modal, [popover=auto]:popover-open)";

export const isOverlaid = (): boolean => document.querySelector(OVERLAY) !== null;
