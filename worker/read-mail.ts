import type { Database } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { readNextMail } from "@/domain/intake/read-mail";

/** Reads one message that came in. */
export const readMailTurn = (db: Database) => async () => readNextMail(await actAs(db, DESK));
