import type { Database } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { alertDue } from "@/domain/notifications/alert-due";
import { alertCallBacks } from "@/domain/tickets/call-backs/alert-due";

/** Tells staff whose tickets have passed a threshold of their time, and who has a call to make. */
export const alertDueTurn = (db: Database) => async () => {
  await alertDue(await actAs(db, DESK));
  await alertCallBacks(await actAs(db, DESK));
  return false;
};
