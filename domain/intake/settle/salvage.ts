import { decodeWords } from "postal-mime";
import { normaliseContact } from "@/domain/contacts/normalise-contact";

export type Salvage = { from: string | null; subject: string | null; text: string };

const HEAD_BYTES = 65_536;
const LONGEST_SHOWN = 500;
const SHOWN_CHARACTERS = 10_000;
const ADDRESS = /[^\s<>;,"'():]{1,64}@[^\s<>;,"'():]{1,255}/;

/** The sender and the beginning of the source of a message that cannot be read. Never throws, whatever the bytes. */
export function salvage(raw: Uint8Array): Salvage {
  const head = printable(Buffer.from(raw.subarray(0, HEAD_BYTES)).toString("utf8"));
  const address = ADDRESS.exec(header(head, "from") ?? "")?.[0];
  return {
    from: address && normaliseContact("email", address) ? address : null,
    subject: decoded(header(head, "subject")),
    text: head.slice(0, SHOWN_CHARACTERS).toWellFormed(),
  };
}

/** PostgreSQL takes no NUL. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "�");
}

function header(head: string, name: string): string | null {
  const block = head.split("\n\n", 1)[0]!;
  const line = block.split(/\n(?![ \t])/).find((one) => one.toLowerCase().startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? "";
  return value.slice(0, LONGEST_SHOWN).toWellFormed() || null;
}

/** Encoded words (RFC 2047), or as they stand when broken. */
function decoded(value: string | null): string | null {
  try {
    return value && printable(decodeWords(value)).replace(/\s+/g, " ").trim().toWellFormed();
  } catch {
    return value;
  }
}
