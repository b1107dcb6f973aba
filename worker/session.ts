import { connect } from "@/db/client";
import type { FetchStep } from "@/domain/intake/fetch/fetch-messages";
import { OUTBOX_CHANNEL } from "@/domain/outbox/queue-mail";
import { alertDueTurn } from "./alert-due";
import { deliverMailTurn } from "./deliver-mail";
import { heartbeatTurn } from "./heartbeat";
import { Listener } from "./listener";
import type { MailRoute } from "./mail-route";
import { MailboxLock } from "./mailbox-lock";
import { readMailTurn } from "./read-mail";
import { type Loop, runLoop } from "./run-loop";
import { WakeSignal } from "./wake-signal";
import { MailboxWatchers } from "./watch-mailboxes";

export type Session = {
  url: string;
  route: MailRoute;
  stop: AbortSignal;
  reached?: (step: FetchStep) => void;
};

const SECONDS = 1000;

/**
 * Works on one set of connections to the database, until told to stop or until the database goes away. Then every connection
 * is dropped: what was under way is undone by the database, and the next session begins with nothing half-dead.
 *
 * @param reached hears how far each batch of fetched mail has come
 * @throws what the database said, when it went away
 */
export async function runSession({ url, route, stop, reached }: Session): Promise<void> {
  const over = new AbortController();
  const gone = new AbortController();
  const signal = AbortSignal.any([stop, over.signal]);
  const { db, close } = connect(url);
  const bells = {
    heart: new WakeSignal(),
    mailboxes: new WakeSignal(),
    mail: new WakeSignal(),
    outbox: new WakeSignal(),
  };
  const channels = { desk: hearDesk(bells), [OUTBOX_CHANNEL]: () => bells.outbox.ring() };
  const listener = new Listener(url, channels, () => gone.abort());
  const lock = new MailboxLock(url);
  const watchers = new MailboxWatchers(db, lock, reached);

  const loops: Loop[] = [
    { name: "heartbeat", turn: heartbeatTurn(db, listener), bell: bells.heart, poll: 10 * SECONDS },
    { name: "mailboxes", turn: watchers.turn, bell: bells.mailboxes, poll: 15 * SECONDS },
    { name: "read", turn: readMailTurn(db), bell: bells.mail, poll: 15 * SECONDS },
    { name: "alerts", turn: alertDueTurn(db), bell: new WakeSignal(), poll: 30 * SECONDS },
    { name: "deliver", turn: deliverMailTurn(db, route, bells.outbox), bell: bells.outbox, poll: 15 * SECONDS },
  ];

  const working = loops.map((loop) => runLoop(loop, signal));
  try {
    await Promise.race([Promise.all(working), failureOf(gone.signal)]);
    await watchers.close();
  } finally {
    over.abort();
    listener.close();
    lock.close();
    await close(0);
    await Promise.all([...working.map((loop) => loop.catch(() => {})), watchers.close()]);
  }
}

function failureOf(gone: AbortSignal): Promise<never> {
  return new Promise((_, reject) => gone.addEventListener("abort", () => reject(gone.reason), { once: true }));
}

const NEW_MAIL = ["mail.received", "mail.taken_as_request", "mail.reread"];

/** Which loop an act of the desk concerns; without a payload, notifications may have been missed. */
function hearDesk(bells: { mail: WakeSignal; mailboxes: WakeSignal }): (payload?: string) => void {
  return (payload) => {
    const { action = "" } = payload ? (JSON.parse(payload) as { action?: string }) : {};
    if (!payload || NEW_MAIL.includes(action)) bells.mail.ring();
    if (!payload || action.startsWith("mailbox.")) bells.mailboxes.ring();
  };
}
