import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { people } from "@/db/schema/people";
import { requests, tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { notifyAll } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";
import { loseAnswer } from "./lose-answer";

/**
 * Opens what was answered by letters that were given up since. Asked after every delivery rather than within it: a delivery holds
 * its letter, and whoever withdraws one holds the ticket first.
 * @returns how many letters
 */
export async function reopenUndelivered(acting: Acting): Promise<number> {
  requirePermission(acting.actor, "outbox:deliver");
  const lost = await acting.db
    .selectDistinct({ message: outbox.messageId, failure: outbox.failure })
    .from(requests)
    .innerJoin(outbox, eq(outbox.messageId, requests.answerMessageId))
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .leftJoin(people, eq(people.id, tickets.personId))
    .where(
      and(
        eq(requests.status, "applied"),
        sql`${outbox.failure} is not null and ${outbox.state} <> 'cancelled'`,
        or(eq(outbox.state, "failed"), eq(outbox.failure, "bounced")),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(asc(outbox.messageId));
  for (const { message, failure } of lost)
    await inTransaction(acting, async (acting) => {
      const opened = await loseAnswer(acting, message!, failure === "bounced" ? "bounced" : "failed");
      await tellAssignees(acting, opened);
    });
  return lost.length;
}

export async function tellAssignees(acting: Acting, numbers: number[]): Promise<void> {
  const rows = await acting.db
    .select({ ticket: tickets.number, staffId: tickets.assigneeId })
    .from(tickets)
    .where(inArray(tickets.number, [0, ...numbers]));
  await notifyAll(
    acting,
    rows.flatMap(({ ticket, staffId }) => (staffId ? [{ staffId, ticket, kind: "answer_undelivered" as const }] : [])),
  );
}
