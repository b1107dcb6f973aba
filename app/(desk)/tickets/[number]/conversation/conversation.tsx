import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { StandstillNotice } from "../../../../outgoing/standstill-notice";
import type { Screen } from "../read-screen";
import { ComposerSlot } from "./composer/composer-slot";
import { Message } from "./message";
import { QuarantineNotice } from "./quarantine-notice";
import { QuietNotice } from "./quiet-notice";

/** What was said on the ticket, oldest first, and where to say more. */
export function Conversation({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket");
  const { ticket, standstill } = screen;
  const evidence = ticket.requests.flatMap(({ id, evidence }) => evidence.map((one) => ({ ...one, of: id })));
  return (
    <section aria-labelledby="conversation" className="flex min-w-0 flex-col gap-3">
      <h2 id="conversation" className="sr-only">
        {t("conversation.title")}
      </h2>
      <QuarantineNotice screen={screen} />
      <QuietNotice screen={screen} />
      {ticket.messages.length === 0 && !ticket.quarantine && (
        <p className="rounded-lg border border-dashed border-line-strong px-4 py-6 text-center text-muted">
          {t("conversation.nothing", { channel: ticket.channel })}
        </p>
      )}
      {ticket.messages.map((message) => (
        <Message key={message.id} message={message} evidence={evidence} screen={screen} />
      ))}
      {standstill && standstill.waiting > 0 && (
        <StandstillNotice standstill={standstill} waiting={standstill.waiting} actor={screen.acting.actor} />
      )}
      <RefusalSpot>
        <ComposerSlot screen={screen} />
      </RefusalSpot>
    </section>
  );
}
