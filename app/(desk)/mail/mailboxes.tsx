import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons/icon";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import type { MailboxFigures } from "@/domain/intake/mailboxes/figures";
import type { MailboxView } from "@/domain/intake/mailboxes/list";
import { failureText } from "../settings/mailboxes/failure-text";

/** Each mailbox with the figure that must be 0. */
export function Mailboxes({
  mailboxes,
  figures,
  maySetUp,
}: {
  mailboxes: MailboxView[];
  figures: MailboxFigures[];
  maySetUp: boolean;
}) {
  const t = useTranslations("mail.mailboxes");
  if (mailboxes.length > 0)
    return mailboxes.map((mailbox) => (
      <Mailbox key={mailbox.id} mailbox={mailbox} figures={figures.find((one) => one.mailbox === mailbox.id)} />
    ));
  return (
    <Card>
      <EmptyState
        icon="mail"
        title={t("none")}
        description={t("noneDescription")}
        actions={maySetUp && <LinkButton href="/settings/mailboxes/new">{t("add")}</LinkButton>}
      />
    </Card>
  );
}

function Mailbox({ mailbox, figures }: { mailbox: MailboxView; figures?: MailboxFigures }) {
  const t = useTranslations("mail.mailboxes");
  const settings = useTranslations("settings.mailboxes");
  const delay = (seconds: number) =>
    seconds < 90
      ? t("lagValue", { seconds: Math.round(seconds) })
      : t("lagMinutes", { minutes: Math.round(seconds / 60) });
  const moment = (at: Date | null) => (at ? <Time at={at} /> : "—");
  return (
    <Card>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="truncate font-semibold">{mailbox.address}</h2>
          <p className="truncate text-sm text-muted">
            {mailbox.host} · {mailbox.folder}
          </p>
        </div>
        <State mailbox={mailbox} />
      </div>
      <Accounted mailbox={mailbox} />
      {mailbox.enabled && mailbox.failure && (
        <Callout tone="danger" className="mb-3">
          {failureText(settings, mailbox.failure)}
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: t("connectedAt"), value: moment(mailbox.connectedAt) },
          { term: t("lastMailAt"), value: moment(mailbox.lastMailAt) },
          { term: t("lag"), value: figures?.lag == null ? "—" : delay(figures.lag) },
          { term: t("reconciledAt"), value: moment(mailbox.reconciledAt) },
          { term: t("failedAt"), value: moment(mailbox.failedAt) },
        ]}
      />
      {figures && <Week figures={figures} />}
    </Card>
  );
}

/** What came in seven days; most of it should be neither spam nor unreadable. */
function Week({ figures }: { figures: MailboxFigures }) {
  const t = useTranslations("mail.mailboxes");
  const shown = ["mails", "spam", "bounces", "autoReplies", "quarantined"] as const;
  return (
    <section aria-label={t("week")} className="mt-4 border-t border-line pt-3">
      <h3 className="mb-2 text-sm text-muted">{t("week")}</h3>
      <dl className="flex flex-wrap gap-x-5 gap-y-2">
        {shown.map((name) => (
          <div key={name}>
            <dt className="text-xs text-muted">{t(name)}</dt>
            <dd
              className={cx(
                "font-semibold tabular-nums",
                name === "quarantined" && figures[name] > 0 && "text-warning-ink",
              )}
            >
              {figures[name]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Accounted({ mailbox: { unaccounted } }: { mailbox: MailboxView }) {
  const t = useTranslations("mail.mailboxes");
  const tone = unaccounted === null ? "text-muted" : unaccounted === 0 ? "text-success-ink" : "text-danger-ink";
  return (
    <p className={`my-4 flex items-baseline gap-2 ${tone}`}>
      <span className="text-2xl font-semibold tabular-nums">{unaccounted ?? "–"}</span>
      <span className="text-sm">{t("unaccounted", { count: unaccounted ?? 0 })}</span>
      <Icon name={unaccounted ? "alert" : "done"} size={16} className="self-center" />
    </p>
  );
}

function State({ mailbox: { enabled, failure, connectedAt } }: { mailbox: MailboxView }) {
  const t = useTranslations("mail.mailboxes.state");
  if (!enabled) return <Badge>{t("paused")}</Badge>;
  if (failure) return <Badge tone="danger">{t("failing")}</Badge>;
  return connectedAt ? <Badge tone="success">{t("connected")}</Badge> : <Badge tone="info">{t("connecting")}</Badge>;
}
