const FIELDS = ":is(input:not([type=hidden]), select, textarea):enabled";

/**
 * Gives the focus to the first field of a dialog; of one that only asks, to its heading, where no Space, Enter or letter does
 * anything.
 */
export function focusFirst(dialog: HTMLElement): void {
  const field = [...dialog.querySelectorAll<HTMLElement>(FIELDS)].find((field) => field.checkVisibility());
  (field ?? dialog.querySelector<HTMLElement>("[tabindex='-1']"))?.focus();
}
