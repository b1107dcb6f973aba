import { useTranslations } from "next-intl";
import { Toggle } from "@/app/form/toggle";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { MailboxView } from "@/domain/intake/mailboxes/list";
import { enableMailboxAction } from "./actions";
import { failureText } from "./failure-text";

const TONES = { reading: "success", connecting: "info", failing: "danger", disabled: "neutral" } as const;

/** One mailbox: whether it is read, since when, and what is in the way if it is not. */
export function MailboxCard({ mailbox }: { mailbox: MailboxView }) {
  const t = useTranslations("settings.mailboxes");
  const state = stateOf(mailbox);
  const moment = (at: Date | null) => (at ? <Time at={at} /> : <span className="text-muted">{t("none")}</span>);
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="truncate font-semibold">{mailbox.address}</h3>
          <p className="truncate text-sm text-muted">
            {mailbox.host}:{mailbox.port} · {mailbox.folder}
          </p>
        </div>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </div>
      {state === "failing" && (
        <Callout tone="danger" className="mb-3">
          {failureText(t, mailbox.failure!)}
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: t("connected"), value: moment(mailbox.connectedAt) },
          { term: t("lastMail"), value: moment(mailbox.lastMailAt) },
          { term: t("reconciled"), value: moment(mailbox.reconciledAt) },
          { term: t("unaccounted"), value: mailbox.unaccounted ?? "—" },
        ]}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
        <Toggle label={t("enabled")} checked={mailbox.enabled} action={enableMailboxAction.bind(null, mailbox.id)} />
        <LinkButton
          href={`/settings/mailboxes/${mailbox.id}`}
          size="sm"
          aria-label={`${t("edit")}: ${mailbox.address}`}
        >
          {t("edit")}
        </LinkButton>
      </div>
    </Card>
  );
}

function stateOf({ enabled, failure, connectedAt }: MailboxView): keyof typeof TONES {
  if (!enabled) return "disabled";
  if (failure) return "failing";
  return connectedAt ? "reading" : "connecting";
}
