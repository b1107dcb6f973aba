import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import type { Acting } from "@/domain/acting";
import { LINK_MS } from "./check";

/** The checks of a call go on with the ticket that it opened: also the link that its person has not followed yet. */
export async function attachChecksToTicket(
  acting: Acting,
  call: { key: string; me: string; personId: string },
  ticket: number,
): Promise<void> {
  await acting.db
    .update(identityChecks)
    .set({ ticketNumber: ticket })
    .where(
      and(
        eq(identityChecks.callKey, call.key),
        eq(identityChecks.staffId, call.me),
        eq(identityChecks.personId, call.personId),
        isNull(identityChecks.ticketNumber),
        gt(identityChecks.sentAt, new Date(acting.now.getTime() - LINK_MS)),
        inArray(identityChecks.state, ["sent", "confirmed"]),
      ),
    );
}
