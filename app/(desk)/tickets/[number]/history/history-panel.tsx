import { getTranslations } from "next-intl/server";
import { EditValues } from "@/app/history/edit-values";
import { historyWords } from "@/app/history/history-line";
import { legibleValues } from "@/app/history/legible-values";
import { Panel } from "@/components/ticket/panel";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { Screen } from "../read-screen";
import { groupLooks } from "./group-looks";

/** Everything that was done on the ticket: what, who, when; the values too for those entitled to them. */
export async function HistoryPanel({ screen }: { screen: Screen }) {
  const [t, words] = await Promise.all([getTranslations("ticket.history"), historyWords(screen.regionName)]);
  const entries = groupLooks(screen.history.items).map(({ item, looks }) => {
    const { icon, tone, text } = words(item);
    const actors = [...new Set(looks.map((look) => words(look).actor))];
    return {
      id: item.seq,
      icon,
      tone,
      title: (
        <>
          {looks.length > 1 ? t("looks", { count: looks.length }) : text}
          <span className="block text-sm text-muted">{actors.join(", ")}</span>
        </>
      ),
      at: <Time at={item.at} />,
      children: item.values ? (
        <EditValues values={legibleValues(item.values)} regionName={screen.regionName} />
      ) : undefined,
    };
  });
  return (
    <Panel id="history" title={t("title")}>
      <Timeline label={t("title")} entries={entries} />
      {screen.history.more && <p className="mt-3 text-sm text-muted">{t("more")}</p>}
    </Panel>
  );
}
