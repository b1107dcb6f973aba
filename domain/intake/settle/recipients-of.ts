import type { ParsedMail } from "../parse/parsed-mail";

/** Where servers write the real recipient; To may name an alias. */
const DELIVERED = /^(?:delivered-to|x-original-to|(?:x-)?envelope-to|x-delivered-to)$/i;
const ADDRESS = /[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g;
const MOST = 100;

/** In lower case. */
export function recipientsOf(mail: Pick<ParsedMail, "to" | "cc" | "headers">): string[] {
  const delivered = mail.headers
    .filter(({ name }) => DELIVERED.test(name))
    .flatMap(({ value }) => value.match(ADDRESS) ?? []);
  const addressed = [...mail.to, ...mail.cc].map(({ address }) => address);
  return [...new Set([...delivered, ...addressed].map((address) => address.toLowerCase()))].slice(0, MOST);
}
