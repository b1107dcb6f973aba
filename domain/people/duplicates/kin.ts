import { normaliseContact } from "@/domain/contacts/normalise-contact";
import type { Profile } from "./profile";

/** Mailboxes that many people share by their name alone. */
const COMMON = /^(?:info|mail|admin|office|post|sales|support|contact|hello|test)\d*$/;
const SHORTEST = 6;

/** The part before the `@`, and before a `+tag` in it. */
export function mailboxOf(email: string): { local: string; base: string; domain: string } {
  const at = email.lastIndexOf("@");
  const local = email.slice(0, at);
  return { local, base: local.split("+")[0]!, domain: email.slice(at + 1) };
}

/** Whether a mailbox's name is rare enough to say something of whose it is. */
export function isTelling(base: string): boolean {
  return base.length >= SHORTEST && !COMMON.test(base);
}

/** The telephone number that an address is named for (`79005550133@…`, `8900…@…`), E.164; null for others. */
export function phoneInEmail(email: string): string | null {
  const { base } = mailboxOf(email);
  return /^\+?\d{10,15}$/.test(base) ? (normaliseContact("phone", base)?.normalised ?? null) : null;
}

/** How the contacts of two records are kin, though no two are the same: the surest way first. */
export function contactKinship(a: Profile, b: Profile): "phone_in_email" | "tagged_mailbox" | "same_mailbox" | null {
  const emailsOf = (one: Profile) => one.contacts.filter(({ kind }) => kind === "email").map((one) => one.normalised);
  const phonesOf = (one: Profile) => one.contacts.filter(({ kind }) => kind === "phone").map((one) => one.normalised);
  const isNamedFor = (emails: string[], phones: string[]) =>
    emails.some((email) => phones.includes(phoneInEmail(email) ?? ""));
  if (isNamedFor(emailsOf(a), phonesOf(b)) || isNamedFor(emailsOf(b), phonesOf(a))) return "phone_in_email";

  const pairs = emailsOf(a).flatMap((one) => emailsOf(b).map((other) => [mailboxOf(one), mailboxOf(other)] as const));
  const alike = pairs.filter(([one, other]) => one.base === other.base && isTelling(one.base));
  if (alike.some(([one, other]) => one.domain === other.domain)) return "tagged_mailbox";
  return alike.length > 0 ? "same_mailbox" : null;
}
