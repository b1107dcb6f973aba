import { useTranslations } from "next-intl";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { hasText } from "@/messages/has-text";
import { rereadAction } from "../../../mail/quarantine/reread-actions";
import { RereadButton } from "../../../mail/quarantine/reread-button";
import type { Screen } from "../read-screen";
import { releaseMailAction } from "./release-mail-action";

/** Says why the machine could not read the mail, and offers the ways out: read again, or by hand. */
export function QuarantineNotice({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.quarantine");
  const { ticket, may, history } = screen;
  if (!ticket.quarantine) return null;
  const why = `why.${ticket.quarantine}`;
  const mail = history.items.find(({ action }) => action === "mail.read")?.details.ledger;
  return (
    <Callout
      tone="warning"
      title={t("title")}
      actions={
        <>
          {may.readMail && mail && (
            <>
              <RereadButton action={rereadAction.bind(null, Number(mail))}>{t("again")}</RereadButton>
              <LinkButton href={`/mail/${mail}`} size="sm" prefetch={false}>
                {t("source")}
              </LinkButton>
            </>
          )}
          <VerbForm action={releaseMailAction.bind(null, screen.place)} done={t("released")}>
            <SubmitButton size="sm" variant="secondary">
              {t("release")}
            </SubmitButton>
          </VerbForm>
        </>
      }
    >
      {t(hasText(t, why) ? why : "why.other")} {t("next")}
    </Callout>
  );
}
