import { and, eq } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { settleNotifications } from "@/domain/notifications/settle";

/** Nobody need decide any more, unless another deletion on the ticket waits. */
export async function settleApproval(acting: Acting, number: number): Promise<void> {
  const waiting = and(eq(requests.ticketNumber, number), eq(requests.status, "awaiting_approval"));
  if ((await acting.db.$count(requests, waiting)) > 0) return;
  await settleNotifications(acting, number, ["erasure_put_forward"]);
}
