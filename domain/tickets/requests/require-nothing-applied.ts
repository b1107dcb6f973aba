import { and, eq, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** @throws Refusal `conflict` when a request was applied or awaits approval */
export async function requireNothingApplied(acting: Acting, number: number): Promise<void> {
  const [applied] = await acting.db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.ticketNumber, number), inArray(requests.status, ["applied", "awaiting_approval"])))
    .limit(1);
  if (applied) throw new Refusal("conflict", { status: "applied" });
}
