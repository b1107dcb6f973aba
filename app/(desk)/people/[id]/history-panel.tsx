import { getTranslations } from "next-intl/server";
import { historyWords } from "@/app/history-line";
import { Icon } from "@/components/icons/icon";
import { Panel } from "@/components/ticket/panel";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import { EditValues } from "../../tickets/[number]/history/edit-values";
import { legibleValues } from "./legible-values";
import type { RecordScreen } from "./read-record";

/** All that was done about the person, by whom and when, looks included; the values too for those entitled to them. */
export async function HistoryPanel({ screen }: { screen: RecordScreen }) {
  const { person, history, regionName } = screen;
  const [t, words] = await Promise.all([getTranslations("people.history"), historyWords(regionName)]);
  const entries = history.items.map((item) => {
    const { icon, tone, text, actor } = words(item);
    return {
      id: item.seq,
      icon,
      tone,
      title: (
        <>
          {text}
          <span className="block text-sm text-muted">
            {actor}
            {item.ticket && (
              <>
                {" · "}
                <TextLink href={`/tickets/${item.ticket}`} prefetch={false}>
                  {t("ticket", { number: String(item.ticket) })}
                </TextLink>
              </>
            )}
          </span>
        </>
      ),
      at: <Time at={item.at} />,
      children: item.values ? <EditValues values={legibleValues(item.values)} regionName={regionName} /> : undefined,
    };
  });
  const place = `/people/${person.id}`;
  return (
    <Panel id="history" title={t("title")}>
      <Timeline label={t("title")} entries={entries} />
      {(history.earlier || !history.isLatest) && (
        <div className="mt-3 flex justify-between gap-2">
          {history.isLatest ? (
            <span />
          ) : (
            <LinkButton href={place} size="sm" scroll={false} prefetch={false}>
              {t("latest")}
            </LinkButton>
          )}
          {history.earlier && (
            <LinkButton href={`${place}?before=${history.earlier}`} size="sm" scroll={false} prefetch={false}>
              {t("earlier")}
              <Icon name="chevronRight" size={14} />
            </LinkButton>
          )}
        </div>
      )}
    </Panel>
  );
}
