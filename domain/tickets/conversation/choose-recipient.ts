import { and, eq, inArray, ne } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { Refusal } from "@/domain/refusal";
import type { Ticket } from "../lock";
import { type Recipient, type RecipientDoubt, recipientsOf } from "./recipients";

/** These need a second look whatever is written. */
const ALWAYS: readonly RecipientDoubt[] = ["bounced", "erased"];

/**
 * The address that a letter goes to.
 * @param choice `to`: a contact of the person's record by its id or address, null for the requester's own address; `despite`: the writer knows of the doubts
 * @throws Refusal `no_recipient` without such an address; `recipient_doubtful` with the first `doubt`
 */
export async function chooseRecipient(
  acting: Acting,
  ticket: Ticket,
  { to = null, despite = false }: { to?: number | string | null; despite?: boolean },
): Promise<Recipient & { address: string }> {
  const recipients = await recipientsOf(acting, ticket);
  const named = typeof to === "string" ? normaliseContact("email", to)?.normalised : undefined;
  const chosen = recipients.find(({ contact, own, address }) => {
    if (to === null) return own;
    return contact !== null && (typeof to === "string" ? address === named : contact === to);
  });
  if (!chosen) throw new Refusal("no_recipient");
  const doubt = despite ? undefined : await doubtOf(acting, ticket.number, chosen.doubts);
  if (doubt) throw new Refusal("recipient_doubtful", { doubt, address: chosen.masked });
  return chosen;
}

async function doubtOf(acting: Acting, number: number, doubts: RecipientDoubt[]): Promise<RecipientDoubt | undefined> {
  const always = doubts.find((doubt) => ALWAYS.includes(doubt));
  if (always || doubts.length === 0) return always;
  return (await asksForData(acting, number)) ? doubts[0] : undefined;
}

/** Only the answer to such a request is made of personal data. */
export async function asksForData(acting: Acting, number: number): Promise<boolean> {
  const asked = and(
    eq(requests.ticketNumber, number),
    inArray(requests.type, ["access", "disclosure"]),
    ne(requests.status, "refused"),
  );
  return (await acting.db.$count(requests, asked)) > 0;
}
