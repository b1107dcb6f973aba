import { normaliseContact } from "@/domain/contacts/normalise-contact";
import type { Profile } from "./profile";

/** Shared mailboxes say nothing about their owner. */
const SHARED_MAILBOX = /^(?:info|mail|admin|office|post|sales|support|contact|hello|test)\d*$/;
const MIN_LENGTH = 6;

export function mailboxOf(email: string): { local: string; base: string; domain: string } {
  const at = email.lastIndexOf("@");
  const local = email.slice(0, at);
  return { local, base: local.split("+")[0]!, domain: email.slice(at + 1) };
}

export function isDistinctive(base: string): boolean {
  return base.length >= MIN_LENGTH && !SHARED_MAILBOX.test(base);
}

/** E.164 number that the mailbox is named after (`79005550133@…`, `8900…@…`), or null. */
export function phoneInEmail(email: string): string | null {
  const { base } = mailboxOf(email);
  return /^\+?\d{10,15}$/.test(base) ? (normaliseContact("phone", base)?.normalised ?? null) : null;
}

export function compareContacts(a: Profile, b: Profile): "phone_in_email" | "tagged_mailbox" | "same_mailbox" | null {
  const emailsOf = (one: Profile) => one.contacts.filter(({ kind }) => kind === "email").map((one) => one.normalised);
  const phonesOf = (one: Profile) => one.contacts.filter(({ kind }) => kind === "phone").map((one) => one.normalised);
  const isNamedFor = (emails: string[], phones: string[]) =>
    emails.some((email) => phones.includes(phoneInEmail(email) ?? ""));
  if (isNamedFor(emailsOf(a), phonesOf(b)) || isNamedFor(emailsOf(b), phonesOf(a))) return "phone_in_email";

  const pairs = emailsOf(a).flatMap((one) => emailsOf(b).map((other) => [mailboxOf(one), mailboxOf(other)] as const));
  const similar = pairs.filter(([one, other]) => one.base === other.base && isDistinctive(one.base));
  if (similar.some(([one, other]) => one.domain === other.domain)) return "tagged_mailbox";
  return similar.length > 0 ? "same_mailbox" : null;
}
