import type { Acting } from "@/domain/acting";
import { acknowledgeAll } from "@/domain/outbox/acknowledge";
import { dueAt } from "@/domain/sla/clock";
import type { ArrivedMail, MailOutcome } from "./mail-outcome";
import { mayAcknowledge, ourAddresses } from "./may-acknowledge";
import { withoutBrackets } from "./parents-of";
import { BY_SIGNED_ADDRESS } from "./unsubscribe-by-signed-address";

export async function acknowledgeMails(
  acting: Acting,
  settled: { mail: ArrivedMail; outcome: MailOutcome }[],
): Promise<void> {
  const opened = settled.filter(({ outcome }) => outcome.outcome === "ticket");
  if (opened.length === 0) return;
  const ours = await ourAddresses(acting);
  const notes = opened.flatMap(({ mail: { analysed, receivedAt }, outcome: { rule, ticket } }) => {
    const { mail, triage } = analysed;
    if (!ticket || rule === BY_SIGNED_ADDRESS || triage.lane === "quiet" || !mayAcknowledge(mail, ours)) return [];
    const inReplyTo = mail.messageId && withoutBrackets(mail.messageId);
    return [{ ticket, to: mail.from!.address, locale: triage.language, dueAt: dueAt(receivedAt), inReplyTo }];
  });
  await acknowledgeAll(acting, notes);
}
