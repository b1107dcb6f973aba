import { and, desc, eq } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { outbox } from "@/db/schema/outbox";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import type { Place } from "@/domain/identity/place";
import { sendCheck } from "@/domain/identity/send-check";
import { openEnvelope } from "@/domain/outbox/envelope";
import type { RequestType } from "@/vocabulary/requests";

/** What the person reads in their letter. */
export type Received = { id: number; code: string; token: string; text: string; to: string };

/** Sends a check to the person's first address, and reads the letter as they would. */
export async function check(acting: Acting, place: Place, personId: string, about?: RequestType[]): Promise<Received> {
  const contact = await addressOf(acting, personId);
  const { id } = await sendCheck(
    acting,
    { place, contact, about },
    (token) => `https://desk.example/identity/${token}`,
  );
  return { id, ...(await readLetter(acting, id)) };
}

export async function addressOf(acting: Acting, personId: string): Promise<number> {
  const [row] = await acting.db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.personId, personId), eq(contacts.kind, "email")))
    .orderBy(contacts.id);
  return row!.id;
}

async function readLetter(acting: Acting, check: number): Promise<Omit<Received, "id">> {
  const [row] = await acting.db
    .select({ mailMessageId: outbox.mailMessageId, envelope: outbox.envelope })
    .from(outbox)
    .innerJoin(identityChecks, eq(identityChecks.outboxId, outbox.id))
    .where(eq(identityChecks.id, check));
  const { text, to } = openEnvelope(row!.mailMessageId, row!.envelope!);
  const code = /(\d{3}) (\d{3})/.exec(text)!.slice(1).join("");
  const token = /\/identity\/([\w-]+)/.exec(text)![1]!;
  return { code, token, text, to };
}

/** Six digits that are not the code. */
export function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}

export async function checkRows(acting: Acting) {
  return acting.db.select().from(identityChecks).orderBy(desc(identityChecks.id));
}

export const later = (acting: Acting, minutes: number): Acting => ({
  ...acting,
  now: new Date(acting.now.getTime() + minutes * 60_000),
});
