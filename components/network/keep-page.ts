/** Name of the event on `window` that says that a way was not taken, because the desk cannot be reached. */
export const PAGE_KEPT = "rightsdesk:page-kept";

export const sayPageKept = (): boolean => window.dispatchEvent(new CustomEvent(PAGE_KEPT));

const OWN_KEYS = ["ctrlKey", "metaKey", "shiftKey", "altKey"] as const;

/** The address within the desk that a click leads to on this very page; null for all other clicks. */
export function wayOf(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  const isOurs =
    link?.origin === location.origin && !link.hasAttribute("download") && (link.target || "_self") === "_self";
  if (!isOurs || event.button !== 0 || OWN_KEYS.some((key) => event[key])) return null;
  return link.pathname + link.search === location.pathname + location.search ? null : link.href;
}
