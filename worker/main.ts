import { connection } from "@/db/client";
import { OUTBOX_CHANNEL } from "@/domain/outbox/queue-mail";
import { smtpTransport } from "@/domain/outbox/send-mail";
import { Bell } from "./bell";
import { deliverMailTurn } from "./deliver-mail";
import { heartbeatTurn } from "./heartbeat";
import { Listener } from "./listener";
import { log } from "./log";
import { MailboxLock } from "./mailbox-lock";
import { readMailTurn } from "./read-mail";
import { type Loop, runLoop } from "./run-loop";
import { stopSignal } from "./stop-signal";
import { MailboxWatchers } from "./watch-mailboxes";

const SECONDS = 1000;
/** The launcher waits ten seconds before it kills. */
const PATIENCE_MS = 8 * SECONDS;

const signal = stopSignal();
const { db } = connection();
const url = process.env.RIGHTSDESK_APP_DATABASE_URL!;
const bells = { mail: new Bell(), outbox: new Bell(), mailboxes: new Bell(), heart: new Bell() };
const listener = new Listener(url, { desk: hearDesk, [OUTBOX_CHANNEL]: () => bells.outbox.ring() });
const lock = new MailboxLock(url);
const watchers = new MailboxWatchers(db, lock, log);
const transport = process.env.SMTP_URL ? smtpTransport(process.env.SMTP_URL) : null;

const loops: Loop[] = [
  { name: "heartbeat", turn: heartbeatTurn(db, listener), bell: bells.heart, poll: 10 * SECONDS },
  { name: "mailboxes", turn: watchers.turn, bell: bells.mailboxes, poll: 15 * SECONDS },
  { name: "read", turn: readMailTurn(db), bell: bells.mail, poll: 15 * SECONDS },
];
if (transport)
  loops.push({ name: "deliver", turn: deliverMailTurn(db, transport), bell: bells.outbox, poll: 15 * SECONDS });
else log.info("SMTP_URL is not set: outgoing mail waits");

const running = loops.map((loop) => runLoop(loop, signal, log));
log.info("the worker is running");
if (!signal.aborted) await new Promise((stopped) => signal.addEventListener("abort", stopped, { once: true }));

const impatience = setTimeout(() => process.exit(1), PATIENCE_MS);
impatience.unref();
await Promise.all([...running, watchers.close()]);
transport?.close();
await Promise.all([listener.close(), lock.close(), connection().close()]);
log.info("the worker has stopped");
process.exit(0);

/** Which loop an act of the desk concerns; without a payload, notifications may have been missed. */
function hearDesk(payload?: string): void {
  const { action = "" } = payload ? (JSON.parse(payload) as { action?: string }) : {};
  if (!payload || action === "mail.received") bells.mail.ring();
  if (!payload || action.startsWith("mailbox.")) bells.mailboxes.ring();
}
