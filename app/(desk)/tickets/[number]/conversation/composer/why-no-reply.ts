import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { historyWords } from "@/app/history/history-line";
import { formatInstant } from "@/components/ui/format-instant";
import type { HistoryAction } from "@/vocabulary/history";
import type { Screen } from "../../read-screen";

/** Why nothing can be sent now. `act`: what ended the ticket, by whom and when; `into`: the ticket that goes on. */
export type WhyNoReply = {
  kind: "noAddress" | "resolved" | "dismissed" | "merged";
  text: string;
  act: string | null;
  into: number | null;
};

const ENDS: Record<Exclude<WhyNoReply["kind"], "noAddress">, HistoryAction> = {
  resolved: "ticket.resolved",
  dismissed: "ticket.dismissed",
  merged: "ticket.merged",
};

export async function whyNoReply(screen: Screen, hasAddress: boolean): Promise<WhyNoReply | null> {
  const { ticket } = screen;
  const into = ticket.relations.mergedInto;
  const kind = into ? "merged" : ticket.dismissedAs ? "dismissed" : ticket.status === "resolved" ? "resolved" : null;
  const t = await getTranslations("composer.whyNot");
  if (kind) return { kind, text: t(kind), act: await endOf(screen, ENDS[kind]), into };
  return hasAddress ? null : { kind: "noAddress", text: t("noAddress"), act: null, into: null };
}

async function endOf({ history, regionName }: Screen, action: HistoryAction): Promise<string | null> {
  const item = history.items.find((one) => one.action === action);
  if (!item) return null;
  const [t, words, locale, timeZone] = await Promise.all([
    getTranslations("ticket.news"),
    historyWords(regionName),
    getLocale(),
    getTimeZone(),
  ]);
  const { text, actor } = words(item);
  return t("act", { text, actor, at: formatInstant(item.at, "time", { locale, timeZone }) });
}
