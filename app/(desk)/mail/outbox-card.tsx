import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { countOutbox } from "@/domain/outbox/count-outbox";

/** Mail on its way out. Without a mail server it waits here, and the card says so. */
export function OutboxCard({
  counts,
  connected,
}: {
  counts: Awaited<ReturnType<typeof countOutbox>>;
  connected: boolean;
}) {
  const t = useTranslations("mail.outbox");
  return (
    <Card>
      <h2 className="mb-3 font-semibold">{t("title")}</h2>
      {!connected && (
        <Callout tone="warning" title={t("held")} className="mb-3">
          {t("heldDescription")}
        </Callout>
      )}
      {connected && counts.failed > 0 && (
        <Callout tone="danger" className="mb-3">
          {t("failedCount", { count: counts.failed })}
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: t("queued"), value: counts.queued },
          { term: t("waiting"), value: counts.held },
          { term: t("sentToday"), value: counts.sentToday },
          { term: t("failed"), value: counts.failed },
        ]}
      />
    </Card>
  );
}
