/**
 * Whether a domain that was authenticated speaks for the domain of From: the same, or one that From's lies under
 * (RFC 7489, 3.1.1, without the sibling domains that need a list of public suffixes).
 */
export function isAligned(authenticated: string, from: string): boolean {
  const domain = authenticated.trim().toLowerCase().replace(/^@/, "").replace(/\.$/, "");
  return domain.includes(".") && (from === domain || from.endsWith(`.${domain}`));
}
