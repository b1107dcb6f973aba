import { and, desc, eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { staff } from "@/db/schema/staff";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { ASSURANCES, type Assurance } from "@/vocabulary/requests";

/**
 * What a deletion rests on. `mail`: the desk itself saw that the sender's address is genuine and on record; `call`: that the call came
 * from a number on record; `facts`: which were asked and answered rightly, and who asked. `staff`: only whoever put it forward says so.
 */
export type Proof =
  | { shownBy: "mail" | "call"; assurance: Assurance }
  | { shownBy: "facts"; assurance: Assurance; facts: string[]; by: string | null; at: Date }
  | { shownBy: "staff"; assurance: Assurance };

/** For whoever approves. @throws Refusal `not_found` */
export async function readProof(acting: Acting, requestId: number): Promise<Proof> {
  requirePermission(acting.actor, "ticket:read");
  const [row] = await acting.db
    .select({ request: requests, ticket: tickets })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .where(eq(requests.id, requestId));
  if (!row) throw new Refusal("not_found");
  const { ticket } = row;
  const assurance = row.request.assurance ?? "claimed";

  const facts = ticket.personId ? await factsTold(acting, ticket.number, ticket.personId) : null;
  if (assurance === "facts" && facts) return { shownBy: "facts", assurance, ...facts };
  const shows = ASSURANCES.indexOf(ticket.assurance) >= ASSURANCES.indexOf(assurance);
  if (!shows || assurance === "claimed") return { shownBy: "staff", assurance };
  if (ticket.channel === "phone") return { shownBy: "call", assurance };
  return { shownBy: ticket.channel === "email" ? "mail" : "staff", assurance };
}

async function factsTold(acting: Acting, number: number, personId: string) {
  const [passed] = await acting.db
    .select({ answers: verifications.answers, at: verifications.endedAt, by: staff.name })
    .from(verifications)
    .innerJoin(staff, eq(staff.id, verifications.staffId))
    .where(
      and(
        eq(verifications.ticketNumber, number),
        eq(verifications.personId, personId),
        eq(verifications.state, "passed"),
      ),
    )
    .orderBy(desc(verifications.endedAt))
    .limit(1);
  if (!passed?.at) return null;
  const facts = Object.entries(passed.answers).flatMap(([fact, state]) => (state === "right" ? [fact] : []));
  return { facts, by: passed.by, at: passed.at };
}
