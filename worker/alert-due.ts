import type { Database } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { alertDue } from "@/domain/notifications/alert-due";

/** Tells staff whose tickets have passed a threshold of their time. */
export const alertDueTurn = (db: Database) => async () => {
  await alertDue(await actAs(db, DESK));
  return false;
};
