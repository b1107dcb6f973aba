import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { EditValues } from "@/app/history/edit-values";
import { historyWords } from "@/app/history/history-line";
import { legibleValues } from "@/app/history/legible-values";
import { Icon } from "@/components/icons/icon";
import { Panel } from "@/components/ticket/panel";
import { formatInstant } from "@/components/ui/format-instant";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { HistoryItem } from "@/domain/history/read";
import { may } from "@/domain/permissions";
import type { RecordScreen } from "../read-record";
import { byDay } from "./by-day";
import { KindFilter } from "./kind-filter";
import { timelineHref } from "./timeline-href";

/** All that happened about the person, day by day, looks included; the values too for those entitled to them. */
export async function HistoryPanel({ screen }: { screen: RecordScreen }) {
  const { history, regionName } = screen;
  const [t, whole, words, locale, timeZone] = await Promise.all([
    getTranslations("people.history"),
    getTranslations("history.page"),
    historyWords(regionName),
    getLocale(),
    getTimeZone(),
  ]);
  const entryOf = (item: HistoryItem) => {
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
      at: <Time at={item.at} style="time" />,
      children: item.values ? <EditValues values={legibleValues(item.values)} regionName={regionName} /> : undefined,
    };
  };
  const days = byDay(history.items, ({ at }) => formatInstant(at, "day", { locale, timeZone }));
  return (
    <Panel id="history" title={t("title")}>
      <KindFilter screen={screen} />
      {days.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
      {days.map(({ day, items }) => (
        <section key={day} aria-label={day} className="mt-4 first:mt-0">
          <h3 className="mb-2 text-xs font-medium text-muted">{day}</h3>
          <Timeline label={`${t("title")}, ${day}`} entries={items.map(entryOf)} />
        </section>
      ))}
      <Pages screen={screen} />
      {may(screen.acting.actor, "history:browse") && (
        <p className="mt-3 text-sm">
          <TextLink href={`/history?person=${screen.person.id}`} prefetch={false}>
            {whole("all")}
          </TextLink>
        </p>
      )}
    </Panel>
  );
}

async function Pages({ screen: { person, history } }: { screen: RecordScreen }) {
  const t = await getTranslations("people.history");
  const { view, earlier } = history;
  if (!earlier && !view.before) return null;
  return (
    <div className="mt-3 flex justify-between gap-2">
      {view.before ? (
        <LinkButton href={timelineHref(person.id, { ...view, before: null })} size="sm" scroll={false} prefetch={false}>
          {t("latest")}
        </LinkButton>
      ) : (
        <span />
      )}
      {earlier && (
        <LinkButton
          href={timelineHref(person.id, { ...view, before: earlier })}
          size="sm"
          scroll={false}
          prefetch={false}
        >
          {t("earlier")}
          <Icon name="chevronRight" size={14} />
        </LinkButton>
      )}
    </div>
  );
}
