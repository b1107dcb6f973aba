import type { ParsedMail } from "../parse/parsed-mail";
import { recipientsOf } from "./recipients-of";

const TOKEN_ADDRESS = /^unsubscribe\+([0-9a-v]{52})@/;
const MOST = 3;

/** From the addresses a mail was sent to (`unsubscribe+TOKEN@…`, RFC 2369); at most three. */
export function findUnsubscribeTokens(mail: Pick<ParsedMail, "to" | "cc" | "headers">): string[] {
  return recipientsOf(mail)
    .flatMap((address) => TOKEN_ADDRESS.exec(address)?.[1] ?? [])
    .slice(0, MOST);
}
