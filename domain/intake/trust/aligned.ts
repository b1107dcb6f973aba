/**
 * The same domain, or one that From's is below (RFC 7489, 3.1.1, without the siblings that need a list of public
 * suffixes).
 */
export function isAligned(authenticated: string, from: string): boolean {
  const domain = authenticated.trim().toLowerCase().replace(/^@/, "").replace(/\.$/, "");
  return domain.includes(".") && (from === domain || from.endsWith(`.${domain}`));
}
