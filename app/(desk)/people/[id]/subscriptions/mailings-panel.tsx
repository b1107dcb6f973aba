import { useTranslations } from "next-intl";
import type { SubscriptionRow } from "@/components/person/subscription-table";
import { SubscriptionTable } from "@/components/person/subscription-table";
import { Panel } from "@/components/ticket/panel";
import type { RecordScreen } from "../read-record";
import { unsubscribeAction } from "./actions";
import { SubscribeDialog } from "./subscribe-dialog";
import { UnsubscribeDialog } from "./unsubscribe-dialog";

/** Where the person is mailed and where no more; each can be ended, and a new one begun. */
export function MailingsPanel({ screen }: { screen: RecordScreen }) {
  const t = useTranslations("people.mailings");
  const { person, subscriptions, may } = screen;
  const active = subscriptions.filter(({ state }) => state !== "ended");
  return (
    <Panel
      id="mailings"
      title={t("title")}
      flush
      aside={
        <span className="flex flex-wrap justify-end gap-1">
          {may.unsubscribe && active.length > 1 && (
            <UnsubscribeDialog
              trigger={t("endAll.trigger")}
              from={null}
              action={unsubscribeAction.bind(null, person.id, { region: null, channel: null })}
            />
          )}
          {may.subscribe && <SubscribeDialog screen={screen} />}
        </span>
      }
    >
      {subscriptions.length === 0 ? (
        <p className="p-4 text-sm text-muted">{t("none")}</p>
      ) : (
        <SubscriptionTable
          rows={subscriptions}
          action={(row) => may.unsubscribe && row.state !== "ended" && <EndOne personId={person.id} row={row} />}
        />
      )}
    </Panel>
  );
}

function EndOne({ personId, row }: { personId: string; row: SubscriptionRow }) {
  const t = useTranslations("people.mailings.end");
  const channels = useTranslations("people.channel");
  const { region, channel, regionName } = row;
  const where = { region: regionName, channel: channels(channel) };
  return (
    <UnsubscribeDialog
      trigger={
        <>
          <span aria-hidden>{t("trigger")}</span>
          <span className="sr-only">{t("of", where)}</span>
        </>
      }
      from={where}
      action={unsubscribeAction.bind(null, personId, { region, channel })}
    />
  );
}
