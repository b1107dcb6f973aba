import { useTranslations } from "next-intl";
import { Panel } from "@/components/ticket/panel";
import { SubscriptionList } from "@/components/ticket/subscription-list";
import type { PersonRecord } from "@/domain/people/read";
import type { Screen } from "../read-screen";

/** Where the person is mailed, and what they have left. */
export function SubscriptionsPanel({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.person");
  const { person, regionName } = screen;
  return (
    <Panel id="subscriptions" title={t("subscriptions")}>
      {person && !person.erasedAt ? (
        <Mailings person={person} regionName={regionName} />
      ) : (
        <p className="text-sm text-muted">{t(person ? "noSubscriptions" : "nobodyYet")}</p>
      )}
    </Panel>
  );
}

function Mailings({ person, regionName }: { person: PersonRecord; regionName: Screen["regionName"] }) {
  const t = useTranslations("ticket.person");
  const left = [...new Set(person.endedSubscriptions.map(({ region }) => regionName(region)))];
  return (
    <>
      <SubscriptionList
        none={t("noSubscriptions")}
        subscriptions={person.subscriptions.map(({ region, channel }) => ({ regionName: regionName(region), channel }))}
      />
      {left.length > 0 && <p className="mt-1.5 text-sm text-muted">{t("left", { regions: left.join(", ") })}</p>}
    </>
  );
}
