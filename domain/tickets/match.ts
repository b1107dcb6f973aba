import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { Refusal } from "@/domain/refusal";
import { requirePermission } from "@/domain/staff/permissions";
import { changeTicket } from "./change";
import { lockTicket } from "./lock";
import { requireNothingApplied } from "./require-nothing-applied";
import { takeUp } from "./take-up";

/**
 * Says which person a ticket is about, or (null) that the proposed one is wrong.
 *
 * @throws Refusal `forbidden` without `ticket:match`; `not_found` (ticket or person); `claimed_by_other`;
 *   `conflict` when resolved or when a request was already applied to another person
 */
export async function matchPerson(acting: Acting, number: number, personId: string | null): Promise<void> {
  requirePermission(acting.actor, "ticket:match");

  await inTransaction(acting, async (acting) => {
    const ticket = await takeUp(acting, await lockTicket(acting, number));
    if (ticket.personId === personId) return;
    if (ticket.personId) await requireNothingApplied(acting, number);
    if (personId) await requirePerson(acting, personId);

    await changeTicket(acting, ticket, { personId });
    await recordHistory(acting, {
      action: personId ? "ticket.matched" : "ticket.unmatched",
      ticket: number,
      person: personId ?? ticket.personId,
      details: { by: "staff" },
    });
  });
}

async function requirePerson(acting: Acting, id: string): Promise<void> {
  const [found] = await acting.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.erasedAt)));
  if (!found) throw new Refusal("not_found");
}
