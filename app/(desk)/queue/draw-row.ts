import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { formatInstant } from "@/components/ui/format-instant";
import type { Acting } from "@/domain/acting";
import type { TicketRow } from "@/domain/tickets/list/list";
import type { Snippet } from "@/domain/tickets/list/snippets";
import { readRegionNames } from "../../record-names/region-names";
import type { Sort } from "./queue-view";

const REQUESTS_SHOWN = 2;
/** Of two in a narrow column neither can be read. */
const TAGS_SHOWN = 1;

/** Makes of a ticket what its row draws, in the reader's words, and nothing else. */
export async function rowDrawer(
  acting: Acting,
  sort: Sort,
): Promise<(row: TicketRow, snippet?: Snippet) => QueueTicket> {
  const [t, ui, regionName, locale, timeZone] = await Promise.all([
    getTranslations("queue"),
    getTranslations("ui"),
    readRegionNames(acting),
    getLocale(),
    getTimeZone(),
  ]);
  const exact = (at: Date) => formatInstant(at, "exact", { locale, timeZone });
  const instant = (at: Date) => ({
    at: at.toISOString(),
    text: formatInstant(at, "moment", { locale, timeZone }),
    exact: exact(at),
  });

  const mark = ({ aside, quietAs, resolvedAt }: TicketRow) => {
    if (aside)
      return aside.kind === "waiting" ? t("row.waiting") : t("row.snoozed", { time: instant(aside.until).text });
    return quietAs && !resolvedAt ? t(`row.quiet.${quietAs}`) : null;
  };

  return (row, snippet) => {
    const erased =
      row.requester === null && row.requests.some(({ type, status }) => type === "delete" && status === "applied");
    const moreTags = row.tags.length - TAGS_SHOWN;
    const more = row.requests.length - REQUESTS_SHOWN;
    return {
      number: row.number,
      status: row.status,
      channel: row.channel,
      requester: row.requester ?? t(erased ? "row.erased" : "row.unknownRequester"),
      line: row.subject ?? t("row.noSubject", { channel: erased ? "erased" : row.channel }),
      subject: snippet?.subject ?? null,
      said: snippet?.message ?? null,
      requests: row.requests.slice(0, REQUESTS_SHOWN).map(({ id, type, region }) => ({
        id,
        type,
        label: ui(`requestType.${type}`),
        region: region && regionName(region),
      })),
      more: more > 0 ? { sign: `+${more}`, label: t("row.moreRequests", { count: more }) } : null,
      dueAt: row.dueAt.toISOString(),
      dueTitle: ui("countdown.dueAt", { time: exact(row.dueAt) }),
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
      received: instant(row.receivedAt),
      resolved: row.resolvedAt && instant(row.resolvedAt),
      assignee: row.assignee?.name ?? null,
      ended: row.ended && t(`ended.${row.ended}`),
      aside: mark(row),
      callBack: row.callBack && {
        text: t(row.callBack.due ? "row.callBackDue" : "row.callBack", { time: instant(row.callBack.at).text }),
        due: row.callBack.due,
      },
      tags: row.tags.slice(0, TAGS_SHOWN),
      moreTags: moreTags > 0 ? { sign: `+${moreTags}`, label: t("row.moreTags", { count: moreTags }) } : null,
      unreadable: row.quarantine !== null,
      at: ({ due: row.dueAt, received: row.receivedAt, resolved: row.resolvedAt }[sort] ?? row.dueAt).getTime(),
      worded: row.byText,
    };
  };
}
