import type { ParsedMail } from "./parse/parsed-mail";

const TOKEN_ADDRESS = /(?:^|[\s<,;:"])unsubscribe\+([0-9a-v]{52})@/gi;
/** Where servers write whom a mail was really for; To may name an alias. */
const DELIVERED = /^(?:delivered-to|x-original-to|(?:x-)?envelope-to|x-delivered-to)$/i;

/** What might be a token in the addresses a mail was sent to (`unsubscribe+TOKEN@…`, RFC 2369); at most three. */
export function findUnsubscribeTokens(mail: Pick<ParsedMail, "to" | "cc" | "headers">): string[] {
  const delivered = mail.headers.filter(({ name }) => DELIVERED.test(name)).map(({ value }) => value);
  const addresses = [...mail.to, ...mail.cc].map(({ address }) => address);
  const found = [...addresses, ...delivered].flatMap((text) => [...text.matchAll(TOKEN_ADDRESS)].map((hit) => hit[1]!));
  return [...new Set(found.map((token) => token.toLowerCase()))].slice(0, 3);
}
