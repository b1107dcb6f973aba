import type { KeyboardEvent } from "react";

/** Ctrl or ⌘ with Enter sends the form; Escape leaves the field. */
export function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  if (event.key === "Escape") event.currentTarget.blur();
}
