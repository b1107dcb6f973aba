import { and, asc, eq } from "drizzle-orm";
import { messages, requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { addAttachment } from "../attachments/add-attachment";
import { changeTicket } from "../change";
import type { Ticket } from "../lock";
import { insertRequests } from "../requests/insert-request";
import type { NewMessage, NewRequest, NewTicket } from "../ticket";
import { judgeTicket, matchTickets, ticketRow } from "./open";

/** Fills a locked quarantine ticket from its mail, now readable. Its clock, a person matched by staff and requests added by staff stay. */
export async function fillQuarantined(
  acting: Acting,
  ticket: Ticket,
  described: NewTicket & { message: NewMessage },
): Promise<void> {
  const judged = judgeTicket({ ...described, personId: ticket.personId }, acting.now);
  const [matched] = await matchTickets(acting, [judged]);
  const { subject, contactKind, contactValue, contactNormalised, requesterName, about, locale, quietAs, ...row } =
    ticketRow(matched!, acting.now);
  const fields = { subject, contactKind, contactValue, contactNormalised, requesterName, about, locale, quietAs };
  const { personId = null, assurance } = row;
  await changeTicket(acting, ticket, { ...fields, personId, assurance, quarantine: null });
  await fillMessage(acting, ticket.number, described.message);
  await fillRequests(acting, ticket.number, described.requests);
  if (personId && personId !== ticket.personId)
    await recordHistory(acting, {
      action: "ticket.matched",
      ticket: ticket.number,
      person: personId,
      details: { by: matched!.match!.by },
    });
}

async function fillMessage(acting: Acting, number: number, message: NewMessage): Promise<void> {
  const [first] = await acting.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.ticketNumber, number), eq(messages.direction, "in")))
    .orderBy(asc(messages.id))
    .limit(1);
  const { attachments = [], ...read } = message;
  await acting.db.update(messages).set(read).where(eq(messages.id, first!.id));
  for (const file of attachments) await addAttachment(acting, { messageId: first!.id }, file);
}

/** The first request replaces the placeholder. */
async function fillRequests(acting: Acting, number: number, wanted: NewRequest[]): Promise<void> {
  const [first, ...rest] = wanted;
  const [placeholder] = await acting.db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), eq(requests.type, "question"), eq(requests.status, "proposed")))
    .orderBy(asc(requests.id))
    .limit(1);
  if (!placeholder || !first) {
    await insertRequests(
      acting,
      wanted.map((request) => ({ number, request })),
    );
    return;
  }
  const { type, region = null, changes = {}, evidence = [], rule = null, confidence = null } = first;
  await acting.db
    .update(requests)
    .set({ type, region, changes, evidence, rule, confidence })
    .where(eq(requests.id, placeholder.id));
  await insertRequests(
    acting,
    rest.map((request) => ({ number, request })),
  );
}
