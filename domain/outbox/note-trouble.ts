import { mailTrouble } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import type { TroubleCode } from "./delivery-failure";
import { notifyAdmins } from "./notify-admins";
import { retryDelay } from "./retry-delay";
import { readTrouble } from "./trouble";

const HOUR_MS = 60 * 60 * 1000;
/** A server that is away for less than a minute is no news. */
const NEWS_AFTER_ATTEMPTS = 2;

/**
 * Holds all mail back for a while. Admins are notified once, however many letters wait and however long.
 *
 * @param server whose trouble it is; that of another server, or of none, is over
 */
export async function noteTrouble(acting: Acting, server: string, failure: TroubleCode): Promise<void> {
  const before = await readTrouble(acting);
  const same = before?.server === server ? before : null;
  const attempts = (same?.attempts ?? 0) + 1;
  const isNews = attempts >= NEWS_AFTER_ATTEMPTS && !same?.notifiedAt;
  const noted = {
    server,
    failure,
    attempts,
    since: same?.since ?? acting.now,
    nextAttemptAt: new Date(acting.now.getTime() + (retryDelay(attempts) ?? HOUR_MS)),
    notifiedAt: isNews ? acting.now : (same?.notifiedAt ?? null),
  };
  await acting.db.insert(mailTrouble).values(noted).onConflictDoUpdate({ target: mailTrouble.id, set: noted });
  if (isNews) await notifyAdmins(acting, failure);
  await announce(acting, { action: "outgoing.changed" });
}
