import { and, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { regions } from "@/db/schema/regions";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { recipientHash } from "@/domain/outbox/recipient-hash";
import type { Request, Ticket } from "../lock";

/** Whom a letter goes to; `isRequester`: whoever the answers of this ticket went to. */
export type Reader = { address: string; locale: "ru" | "en"; isRequester: boolean };

type Decided = Pick<Request, "type" | "status" | "reason" | "answerWay"> & { regionName: string | null };

/**
 * What was decided on a ticket and the reader does not know yet. An answer they have in hand, a refusal that a letter told, and what
 * an earlier confirmation said are known.
 * @returns `asked`: whether anything was asked at all, and not just misread
 */
export async function untoldRequests(
  acting: Acting,
  { number }: Pick<Ticket, "number">,
  reader: Reader,
): Promise<{ untold: Decided[]; asked: boolean }> {
  const rows = await acting.db
    .select({ request: requests, ru: regions.nameRu, en: regions.nameEn })
    .from(requests)
    .leftJoin(regions, eq(regions.code, requests.region))
    .where(eq(requests.ticketNumber, number))
    .orderBy(requests.id);
  const told = await lastConfirmation(acting, number, reader.address);
  const asked = rows.filter(({ request }) => !(request.status === "refused" && request.reason === "misread"));
  const untold = asked.filter(({ request: { answerWay, decidedAt } }) => {
    if (answerWay !== null && reader.isRequester) return false;
    return !(told && decidedAt && decidedAt <= told);
  });
  return {
    untold: untold.map(({ request: { type, status, reason, answerWay }, ...names }) => ({
      ...{ type, status, reason, answerWay },
      regionName: names[reader.locale],
    })),
    asked: asked.length > 0,
  };
}

/** When the reader was last told what was done, as far as that letter is not known to have failed. */
export async function lastConfirmation(acting: Acting, number: number, address: string): Promise<Date | null> {
  const [last] = await acting.db
    .select({ at: outbox.createdAt })
    .from(outbox)
    .where(
      and(
        eq(outbox.ticketNumber, number),
        eq(outbox.purpose, "confirmation"),
        eq(outbox.recipientHash, recipientHash(address)),
        ne(outbox.state, "cancelled"),
        ne(outbox.state, "failed"),
        or(isNull(outbox.failure), sql`${outbox.failure} <> 'bounced'`),
      ),
    )
    .orderBy(desc(outbox.createdAt))
    .limit(1);
  return last?.at ?? null;
}
