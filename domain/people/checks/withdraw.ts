import { and, eq, inArray, type SQL } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { endCheck } from "./end";

/** Why what was confirmed says nothing any more of who asks. */
type Why = "follow_up" | "merged" | "reopened" | "rematched" | "erased";

/** On a locked ticket. What is waiting for an answer ends too. */
export function withdrawChecksOfTicket(acting: Acting, ticket: number, why: Why): Promise<void> {
  return withdraw(acting, eq(identityChecks.ticketNumber, ticket), why);
}

/** Also forgets which contacts they went to. */
export async function eraseChecks(acting: Acting, personId: string): Promise<void> {
  const theirs = eq(identityChecks.personId, personId);
  await withdraw(acting, theirs, "erased");
  await acting.db.update(identityChecks).set({ contactHash: null }).where(theirs);
}

async function withdraw(acting: Acting, place: SQL, why: Why): Promise<void> {
  const ended = await acting.db
    .select()
    .from(identityChecks)
    .where(and(place, inArray(identityChecks.state, ["sent", "confirmed"])))
    .orderBy(identityChecks.id)
    .for("update");
  for (const check of ended) {
    await endCheck(acting, check, { event: "withdraw" });
    const { ticketNumber: ticket, personId: person, id } = check;
    await recordHistory(acting, { action: "identity.withdrawn", ticket, person, details: { check: String(id), why } });
  }
}
