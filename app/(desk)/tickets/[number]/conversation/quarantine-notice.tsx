import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import type { Screen } from "../read-screen";

/** Says why the machine could not read the mail, and leads those entitled to its source. */
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
        may.readMail &&
        mail && (
          <LinkButton href={`/mail/${mail}`} size="sm" prefetch={false}>
            {t("source")}
          </LinkButton>
        )
      }
    >
      {t(t.has(why) ? why : "why.other")} {t("next")}
    </Callout>
  );
}
