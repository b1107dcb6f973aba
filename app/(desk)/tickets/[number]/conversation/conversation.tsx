import { useTranslations } from "next-intl";
import { RefusalSpot } from "../form/refusal-spot";
import type { Screen } from "../read-screen";
import { Composer } from "./composer";
import { Message } from "./message";
import { noteAction, replyAction } from "./message-actions";
import { QuarantineNotice } from "./quarantine-notice";

/** What was said on the ticket, oldest first, and where to say more. */
export function Conversation({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket");
  const { ticket, place } = screen;
  const evidence = ticket.requests.flatMap(({ id, evidence }) => evidence.map((one) => ({ ...one, of: id })));
  return (
    <section aria-labelledby="conversation" className="flex min-w-0 flex-col gap-3">
      <h2 id="conversation" className="sr-only">
        {t("conversation.title")}
      </h2>
      <QuarantineNotice screen={screen} />
      {ticket.messages.length === 0 && !ticket.quarantine && (
        <p className="rounded-lg border border-dashed border-line-strong px-4 py-6 text-center text-muted">
          {t("conversation.nothing", { channel: ticket.channel })}
        </p>
      )}
      {ticket.messages.map((message) => (
        <Message key={message.id} message={message} evidence={evidence} screen={screen} />
      ))}
      <RefusalSpot>
        <Composer
          actions={{ reply: replyAction.bind(null, place), note: noteAction.bind(null, place) }}
          whyNoReply={whyNoReply(screen, t)}
          labels={{
            kinds: t("composer.kinds"),
            reply: {
              name: t("composer.reply"),
              text: t("composer.replyText", { to: ticket.contact?.masked ?? "" }),
              send: t("composer.send"),
              done: t("composer.replied"),
            },
            note: {
              name: t("composer.note"),
              text: t("composer.noteText"),
              send: t("composer.addNote"),
              done: t("composer.noted"),
            },
          }}
        />
      </RefusalSpot>
    </section>
  );
}

function whyNoReply({ ticket }: Screen, t: ReturnType<typeof useTranslations<"ticket">>): string | null {
  if (ticket.contact?.kind !== "email") return t("composer.noAddress");
  return ticket.status === "resolved" ? t("composer.reopenFirst") : null;
}
