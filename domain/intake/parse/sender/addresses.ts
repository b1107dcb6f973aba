import { type Address, addressParser } from "postal-mime";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { decodeWords } from "../charset/encoded-words";

/** An address of a header: `address` in lower case with an ASCII (punycode) domain, `name` decoded, perhaps empty. */
export type MailAddress = { name: string; address: string };

/** The addresses of a list as the MIME reader gives it, those of groups among them. */
export function addressesOf(...list: (Address | undefined)[]): MailAddress[] {
  return list.flatMap((entry): MailAddress[] => {
    if (!entry) return [];
    if (entry.group) return addressesOf(...entry.group);
    if (!entry.address) return [];
    return [{ name: oneLine(entry.name), address: normalised(entry.address) }];
  });
}

const IN_BRACKETS = /<\s*(?:mailto:)?([^<>\s@"]+@[^<>\s@"]+?)\s*(?:>|$)/gi;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const LONGEST = 4_000;

/**
 * The addresses of a From, Sender or Reply-To. Names with a comma lack their quotation marks: what stands before the only
 * address in angle brackets is one name.
 */
export function readMailboxes(field: string): MailAddress[] {
  const value = field.slice(0, LONGEST);
  const [only, ...more] = [...value.replace(QUOTED, blank).matchAll(IN_BRACKETS)];
  if (only && more.length === 0) {
    const name = value.slice(0, only.index);
    const rest = value.slice(only.index + only[0].length);
    if (!/@/.test(`${name.replace(QUOTED, "")}${rest}`)) return [{ name: nameOf(name), address: normalised(only[1]!) }];
  }
  const parsed = addressParser(value);
  const addresses = addressesOf(...parsed);
  const names = parsed.flatMap((entry) => (entry.group || !entry.name ? [] : [entry.name]));
  const [one] = addresses;
  return one && addresses.length === 1 ? [{ ...one, name: oneLine(names.join(", ")) }] : addresses;
}

function blank(quoted: string): string {
  return " ".repeat(quoted.length);
}

function nameOf(written: string): string {
  const name = decodeWords(written).replace(/^[\s,;]+|[\s,;]+$/g, "");
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(name)?.[1];
  return oneLine((quoted ?? name).replace(/\\(.)/g, "$1").replace(/"/g, ""));
}

function normalised(address: string): string {
  return normaliseContact("email", address)?.normalised ?? address.toLowerCase();
}

export function oneLine(value: string | undefined): string {
  return (value ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
}

export type MailHeader = { name: string; value: string };

export function valuesOf(headers: MailHeader[], field: string): string[] {
  return headers.filter(({ name }) => name.toLowerCase() === field).map(({ value }) => value);
}

const NOBODY = /@(?:.*\.)?(?:invalid|localhost|localdomain|local)$/;

/** Whether an answer could reach it. */
export function isUsable({ address }: MailAddress): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address) && !NOBODY.test(address);
}
