const HERE = "http://here.invalid";

/** A path of this desk from a query parameter; anything that would lead elsewhere becomes the front page. */
export function safePath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, HERE)) return "/";
  const { origin, pathname, search } = new URL(wanted, HERE);
  return origin === HERE ? pathname + search : "/";
}
