import { isUsable, type MailAddress, type MailHeader, readMailboxes, valuesOf } from "./addresses";
import type { Sender } from "./read-sender";

const OF_LISTS =
  /^(?:list-(?:id|post|help|owner|unsubscribe)|mailing-list|x-mailing-list|x-beenthere|x-google-group-id)$/i;
/** «Vera Somova via Privacy desk», as lists and groups name whom they write for. */
const VIA = /\s+(?:via|через|über)\s+\S.*$/iu;

/**
 * Whose mail it is when a list or a group has put its own address into From, or a form that of the desk, because the domain of
 * the person forbids others to send for it (DMARC).
 * @returns null when From stands for whoever wrote
 */
export function resentFrom(
  headers: MailHeader[],
  from: MailAddress,
  to: MailAddress[],
  cc: MailAddress[],
): Pick<Sender, "from" | "field"> | null {
  const listed = headers.some(({ name }) => OF_LISTS.test(name));
  const lists = listAddresses(headers);
  const toItself = to.length > 0 && to.every(({ address }) => address === from.address);
  const original = valuesOf(headers, "x-original-from").length > 0;
  const hidden = listed ? withinAddress(from.address) : null;
  const munged = toItself || lists.includes(from.address) || hidden || ((listed || original) && isMunged(from));
  if (!munged) return null;

  const candidates: [field: string, addresses: MailAddress[]][] = [
    ["x-original-from", valuesOf(headers, "x-original-from").flatMap(readMailboxes)],
    ["from-within", hidden ? [{ name: "", address: hidden }] : []],
    ["reply-to", valuesOf(headers, "reply-to").flatMap(readMailboxes)],
    ["x-original-sender", valuesOf(headers, "x-original-sender").flatMap(readMailboxes)],
    ["cc", cc.filter(({ name }) => name !== "" && name === personOf(from.name))],
  ];
  const own = new Set([...lists, ...[...to, ...cc].map(({ address }) => address)]);
  for (const [field, addresses] of candidates) {
    const person = addresses.find(
      (one) => isUsable(one) && one.address !== from.address && (field === "cc" || !own.has(one.address)),
    );
    if (person) return { from: { ...person, name: person.name || personOf(from.name) }, field };
  }
  return null;
}

function listAddresses(headers: MailHeader[]): string[] {
  const told = ["list-post", "mailing-list", "x-mailing-list", "x-beenthere"].flatMap((field) =>
    valuesOf(headers, field),
  );
  const ids = valuesOf(headers, "list-id").map((id) => (/<([^<>]+)>\s*$/.exec(id)?.[1] ?? id).trim().replace(".", "@"));
  return [...told, ...ids].flatMap(
    (value) => value.toLowerCase().match(/[^\s<>:;,"]{1,64}@[^\s<>:;,"?]{1,255}/g) ?? [],
  );
}

function isMunged({ name, address }: MailAddress): boolean {
  return VIA.test(name) || /-dmarc-request@/.test(address);
}

/** `vera=mail.example@groups.example`, `vera=40mail.example@dmarc.lists.example`. */
function withinAddress(address: string): string | null {
  const found = /^([^=@]{1,64})=(?:40)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)@/.exec(address);
  return found && !/^(?:prvs|srs\d?|bounce|btv\d?)/.test(found[1]!) ? `${found[1]}@${found[2]}` : null;
}

function personOf(name: string): string {
  return name
    .replace(VIA, "")
    .replace(/^'(.*)'$/, "$1")
    .trim();
}
