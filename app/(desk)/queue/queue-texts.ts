import "server-only";
import { getTranslations } from "next-intl/server";
import { COLUMNS } from "@/components/queue/columns";
import { DISMISSALS } from "@/vocabulary/tickets";
import { BULK_VERBS } from "./list/bulk/bulk-texts";
import type { ScreenTexts } from "./queue-screen";
import { SORTS } from "./queue-view";

/** The texts of the queue's live parts, ready to be sent to the browser. Forms by number stay forms: it counts by itself. */
export async function queueTexts(): Promise<ScreenTexts> {
  const [t, ui, presence] = await Promise.all([
    getTranslations("queue"),
    getTranslations("ui"),
    getTranslations("together.presence"),
  ]);
  const each = <K extends string>(names: readonly K[], text: (name: K) => string) =>
    Object.fromEntries(names.map((name) => [name, text(name)])) as Record<K, string>;
  const raw = (path: string) => t.raw(path as "search.keys") as never;
  const bulk = raw("bulk") as Record<string, string>;

  return {
    box: each(["label", "placeholder", "choices", "submit"], (name) => t(`search.${name}`)),
    understood: {
      ...each(["remove", "clear", "unknownKey", "near", "unknownValue", "lost"], (name) => raw(`search.${name}`)),
      label: t("search.understood"),
    },
    terms: {
      keys: raw("search.keys"),
      flags: raw("search.flags"),
      people: raw("search.people"),
      days: raw("search.days"),
      units: raw("search.units"),
      types: ui.raw("requestType"),
      statuses: ui.raw("status"),
      channels: ui.raw("channel"),
      not: t("search.not"),
      or: t("search.or"),
    },
    list: {
      row: {
        ...each(["noRequest", "unassigned", "left"], (name) => t(`row.${name}`)),
        ...each(["received", "resolved"], (name) => t(`columns.${name}`)),
        select: raw("row.select"),
        presence: { viewing: presence.raw("viewing"), replying: presence.raw("replying") },
      },
      head: each(["caption", "timeLeft", "ticket", "selection", ...COLUMNS], (name) => t(`columns.${name}`)),
      banner: { fresh: raw("list.fresh"), changed: raw("list.changed"), show: t("list.show") },
      bulk: {
        ...each(
          ["label", "capped", "selectLoaded", "selectAll", "clear", "progress", "undo", "close", "failed"],
          (name) => bulk[name]!,
        ),
        selected: raw("bulk.selected"),
        undone: raw("bulk.undone"),
        refused: raw("bulk.refused"),
        verbs: each(BULK_VERBS, (verb) => t(`bulk.verbs.${verb}`)),
        done: raw("bulk.done"),
        dismissals: each(DISMISSALS, (as) => t(`bulk.dismissals.${as}`)),
      },
      keys: each(["next", "previous", "open", "select", "claim", "search"], (name) => t(`keys.${name}`)),
      failed: t("list.failed"),
      retry: t("list.retry"),
    },
    sort: { label: t("sort.label"), ...each(SORTS, (sort) => t(`sort.${sort}`)) },
    views: raw("views"),
  };
}
