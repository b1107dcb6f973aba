import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { type CurrentServer, readCurrent } from "./current";

/** With its secrets, for the desk itself. */
export async function readServerForDelivery(acting: Acting, smtpUrl: string | null): Promise<CurrentServer | null> {
  requirePermission(acting.actor, "outbox:deliver");
  return readCurrent(acting, smtpUrl);
}
