const ROLE =
  /^(?:office|info|support|help|helpdesk|privacy|dpo|gdpr|admin|administrator|webmaster|hostmaster|postmaster|mailer-daemon|abuse|sales|zakaz|order|orders|contact|contacts|hello|hr|press|pr|news|newsletter|reklama|no-?reply|noreply|priemnaya|kontakt|care|service|team|desk|security|legal|billing|reception|secretary|general|mail|feedback|promo|bounces?|unsubscribe|list|pd|it|kadry|kanc|sekretar|pa)(?:[+.-].*)?@/;

/** Addresses of an office or a robot, which name no person. */
export function isRoleAddress(address: string): boolean {
  return ROLE.test(address);
}
