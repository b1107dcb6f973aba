import { useTranslations } from "next-intl";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import type { MessageView } from "@/domain/tickets/read/read-messages";
import { hasText } from "@/messages/has-text";
import type { Screen } from "../read-screen";
import { retryAction } from "./message-actions";
import { WriteAgain } from "./write-again-button";

/** What to do about a mail of ours that did not arrive. */
export function DeliveryNotice({ message, screen }: { message: MessageView; screen: Screen }) {
  const t = useTranslations("composer.delivery");
  const { delivery, subject, text } = message;
  const { ticket, place, person } = screen;
  const bounced = delivery?.failure === "bounced";
  if (!delivery || !(bounced || delivery.state === "failed")) return null;

  const why = `why.${delivery.failure}`;
  const mayWrite = ticket.status !== "resolved" && ticket.contact?.kind === "email" && delivery.purpose === "reply";
  const mayCall = person?.contacts.some(({ kind }) => kind === "phone");
  return (
    <Callout
      tone="danger"
      className="mt-3"
      title={bounced ? t("bouncedTitle") : t("failedTitle")}
      actions={
        <>
          {delivery.state === "failed" && !bounced && (
            <VerbForm action={retryAction.bind(null, place, delivery.id)} done={t("retried")}>
              <SubmitButton variant="secondary" size="sm">
                {t("retry")}
              </SubmitButton>
            </VerbForm>
          )}
          {mayWrite && <WriteAgain subject={subject ?? ""} text={text} label={t("writeAgain")} />}
          {mayCall && (
            <LinkButton href="/calls/new" size="sm">
              {t("call")}
            </LinkButton>
          )}
        </>
      }
    >
      {t(hasText(t, why) ? why : "why.other")}
    </Callout>
  );
}
