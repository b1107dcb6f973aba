import type { Database } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { deliverNext } from "@/domain/outbox/deliver";
import type { Transport } from "@/domain/outbox/send-mail";

/** Sends one mail that is due. */
export const deliverMailTurn = (db: Database, transport: Transport) => async () =>
  deliverNext(await actAs(db, DESK), transport);
