import { useTranslations } from "next-intl";
import { StandstillNotice } from "@/app/outgoing/standstill-notice";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/domain/acting";
import type { OutboxCounts } from "@/domain/outbox/count-outbox";
import type { Standstill } from "@/domain/outbox/server/standstill";
import { may } from "@/domain/permissions";

/** Mail on its way out: what waits and why, what went, and what could not be delivered. */
export function OutboxCard({
  counts,
  standstill,
  actor,
}: {
  counts: OutboxCounts;
  standstill: Standstill | null;
  actor: Actor;
}) {
  const t = useTranslations("mail.outbox");
  return (
    <Card>
      <h2 className="mb-3 font-semibold">{t("title")}</h2>
      {standstill && (
        <StandstillNotice standstill={standstill} waiting={counts.queued} actor={actor} className="mb-3" />
      )}
      {counts.failed > 0 && (
        <Callout tone="danger" className="mb-3">
          {t("failedCount", { count: counts.failed })}
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: t("queued"), value: counts.queued },
          { term: t("retrying"), value: counts.retrying },
          { term: t("waiting"), value: counts.held },
          { term: t("sentToday"), value: counts.sentToday },
          { term: t("lastSent"), value: counts.lastSentAt ? <Time at={counts.lastSentAt} /> : t("never") },
          { term: t("failed"), value: counts.failed },
        ]}
      />
      {may(actor, "settings:manage") && (
        <p className="mt-3 text-sm">
          <TextLink href="/settings/outgoing">{t("manage")}</TextLink>
        </p>
      )}
    </Card>
  );
}
