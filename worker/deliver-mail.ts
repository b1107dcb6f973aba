import type { Database } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { deliverNext } from "@/domain/outbox/deliver";
import { untilNextDelivery } from "@/domain/outbox/next-delivery";
import { noteNoServer } from "@/domain/outbox/note-no-server";
import { reopenUndelivered } from "@/domain/tickets/answers/reopen-undelivered";
import type { MailRoute } from "./mail-route";
import type { WakeSignal } from "./wake-signal";

/** A mail that is due and yet not free is being sent by another worker; there is no hurry to look again. */
const SOONEST_MS = 1000;
/** Later than that, the loop looks by itself. */
const LATEST_MS = 15_000;

/** Sends one mail that is due. When none is, the bell rings at the moment the next one will be. */
export function deliverMailTurn(db: Database, route: MailRoute, bell: WakeSignal): () => Promise<boolean> {
  let alarm: NodeJS.Timeout | undefined;
  return async () => {
    clearTimeout(alarm);
    const acting = await actAs(db, DESK);
    // What the turn before found out: also when it was cut short.
    await reopenUndelivered(acting);
    const transport = await route.current(acting);
    if (!transport) {
      await noteNoServer(acting);
      return false;
    }
    if (await deliverNext(acting, transport)) return true;
    const wait = await untilNextDelivery(acting, transport.server);
    if (wait !== null && wait < LATEST_MS) alarm = setTimeout(() => bell.ring(), Math.max(wait, SOONEST_MS)).unref();
    return false;
  };
}
