import { decodeWords } from "../charset/encoded-words";
import { isUsable, type MailAddress, type MailHeader, oneLine, readMailboxes, valuesOf } from "./addresses";
import { resentFrom } from "./resent-from";

export type Sender = {
  from: MailAddress | null;
  /** The header that `from` was read from, in lower case: any but `from` names somebody whom nothing can prove. */
  field: string | null;
  /** Every address of every From. */
  authors: MailAddress[];
};

/** Where the sender stands when From has no address that an answer could reach. */
const INSTEAD = ["sender", "x-original-from", "reply-to", "x-original-sender", "resent-from"];

/**
 * Who wrote a mail, by their own account: From, unless a list or a form put its own address there; without a usable From, what else
 * the headers say.
 */
export function readSender(headers: MailHeader[], to: MailAddress[], cc: MailAddress[]): Sender {
  const authors = valuesOf(headers, "from").flatMap(readMailboxes);
  const from = authors.find(isUsable) ?? valuesOf(headers, "from").flatMap(looseAddress)[0] ?? null;
  if (from) {
    const person = resentFrom(headers, from, to, cc);
    return person ? { ...person, authors } : { from, field: "from", authors };
  }
  const ours = new Set([...to, ...cc].map(({ address }) => address));
  for (const field of INSTEAD) {
    const told = valuesOf(headers, field).flatMap(readMailboxes).filter(isUsable);
    const person = told.find(({ address }) => !ours.has(address));
    if (person) return { from: { ...person, name: person.name || nameIn(headers) }, field, authors };
  }
  return { from: authors[0] ?? null, field: authors[0] ? "from" : null, authors };
}

/** A From without an address has a name nevertheless. */
function nameIn(headers: MailHeader[]): string {
  const written = oneLine(decodeWords(valuesOf(headers, "from")[0] ?? ""))
    .replace(/["<>]/g, "")
    .trim();
  return written.includes("@") ? "" : written;
}

const LONGEST = 4_000;

/** An address that an encoded word hides, or that stands among odd signs. It is in no list of authors: nothing proves it. */
function looseAddress(value: string): MailAddress[] {
  const text = decodeWords(value.slice(0, LONGEST));
  const bare = /[^\s<>()[\]:;,"']{1,64}@[^\s<>()[\]:;,"'@]{3,255}/.exec(text)?.[0] ?? "";
  return [...readMailboxes(text), ...readMailboxes(bare)].filter(isUsable).slice(0, 1);
}
