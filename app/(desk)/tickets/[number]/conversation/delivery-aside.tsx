import { useFormatter, useTranslations } from "next-intl";
import { VerbForm } from "@/app/form/verb-form";
import { DeliveryMark } from "@/components/ticket/delivery-mark";
import { Time } from "@/components/ui/time";
import type { Standstill } from "@/domain/outbox/server/standstill";
import type { MessageView } from "@/domain/tickets/read/read-messages";
import { hasText } from "@/messages/has-text";
import type { Screen } from "../read-screen";
import { withdrawFormAction } from "./message-actions";
import { SendingIn } from "./sending-in";

/** How far a mail of ours is: about to go, with a way to take it back; on its way; there; or why not. */
export function DeliveryAside({ message, screen }: { message: MessageView; screen: Screen }) {
  const t = useTranslations("composer.delivery");
  const { delivery, authorId } = message;
  const { acting, staff, place, may } = screen;
  if (!delivery) return null;
  if (delivery.failure === "bounced") return <DeliveryMark state="failed">{t("bounced")}</DeliveryMark>;
  if (delivery.state === "sent" && delivery.sentAt)
    return (
      <DeliveryMark state="sent">
        {t("sent")} <Time at={delivery.sentAt} style="time" />
      </DeliveryMark>
    );
  if (delivery.state !== "queued")
    return <DeliveryMark state={delivery.state}>{t(`state.${delivery.state}`)}</DeliveryMark>;

  const standstill = screen.standstill?.why;
  const mine = delivery.purpose === "reply" && (authorId === staff.id || may.assign);
  const soon = !standstill && delivery.attempts === 0 && delivery.nextAttemptAt > acting.now;
  const withdraw = mine && (
    <VerbForm
      action={withdrawFormAction.bind(null, place, message.id)}
      done={{ by: "reopened", texts: { false: t("withdrawn"), true: t("withdrawnReopened") } }}
    >
      <button
        type="submit"
        data-key-target={soon ? "undo" : undefined}
        data-done-at={message.at.toISOString()}
        className="font-semibold text-accent-ink hover:underline pointer-coarse:min-h-11"
      >
        {t(soon ? "undo" : "withdraw")}
      </button>
    </VerbForm>
  );
  if (soon)
    return (
      <DeliveryMark state="queued">
        <SendingIn at={delivery.nextAttemptAt.toISOString()} after={t("state.queued")}>
          {withdraw}
        </SendingIn>
      </DeliveryMark>
    );
  return (
    <>
      <DeliveryMark state="queued">
        <Waiting delivery={delivery} standstill={standstill} />
      </DeliveryMark>
      {withdraw}
    </>
  );
}

/** What keeps every letter says its own next attempt elsewhere; what keeps this one, here. */
function Waiting({
  delivery: { attempts, failure, nextAttemptAt },
  standstill,
}: {
  delivery: NonNullable<MessageView["delivery"]>;
  standstill: Standstill["why"] | undefined;
}) {
  const t = useTranslations("outgoing");
  const format = useFormatter();
  const sending = useTranslations("composer.delivery")("state.queued");
  if (standstill) return t(`brief.${standstill}`);
  if (attempts === 0 || !failure) return sending;
  const brief = `brief.${failure}`;
  const at = format.dateTime(nextAttemptAt, { hour: "2-digit", minute: "2-digit" });
  return `${t(hasText(t, brief) ? brief : "brief.other")}, ${t("again", { at })}`;
}
