import "server-only";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { IconName } from "@/components/icons/shapes";
import { formatInstant } from "@/components/ui/format-instant";
import type { Tone } from "@/components/ui/tone";
import type { HistoryItem } from "@/domain/history/read";
import { hasText } from "@/messages/has-text";
import { historyLook } from "./history-looks";

/** An act in the reader's words: what happened, who did it, and how it looks in a timeline. */
export type HistoryLine = { icon: IconName; tone: Tone; text: string; actor: string };

type Detail = HistoryItem["details"][string];

/**
 * Makes acts of the history readable, whatever room they come from. An action without a text of its own shows its code, so
 * that nothing is hidden.
 *
 * @param regionName a region's name in the reader's language, by its code
 * @returns a function from an act to its line
 */
export async function historyWords(regionName: (code: string) => string): Promise<(item: HistoryItem) => HistoryLine> {
  const [t, types, locale, timeZone] = await Promise.all([
    getTranslations("history"),
    getTranslations("ui.requestType"),
    getLocale(),
    getTimeZone(),
  ]);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  const fieldName = (field: string) => {
    const key = `fields.${field}`;
    return hasText(t, key) ? t(key) : field;
  };
  const typeName = (type: string) => (hasText(types, type) ? types(type) : type);
  const sayEach: Record<string, (code: string) => string> = {
    type: typeName,
    was: typeName,
    types: typeName,
    region: regionName,
    regions: regionName,
    fields: fieldName,
    until: (at) => formatInstant(at, "moment", { locale, timeZone }),
  };
  const say = (name: string, detail: Detail): string | number => {
    const word = sayEach[name] ?? String;
    if (Array.isArray(detail)) return list.format(detail.map(word));
    if (detail === null) return name === "region" ? t("everywhere") : "none";
    return typeof detail === "number" ? detail : word(String(detail));
  };

  return (item) => {
    const facts = Object.fromEntries(Object.entries(item.details).map(([name, detail]) => [name, say(name, detail)]));
    const key = `actions.${item.action}`;
    return {
      ...historyLook(item.action),
      text: hasText(t, key) ? t(key, { ...NOTHING_SAID, ...facts }) : t("unknown", { action: item.action }),
      actor: item.actor.name ?? t(`actor.${item.actor.kind}`),
    };
  };
}

/** Texts may ask for a detail that an older entry does not have. */
const NOTHING_SAID: Record<string, string | number> = {
  type: "",
  was: "",
  types: "",
  until: "",
  region: "",
  regions: "",
  fields: "",
  channel: "none",
  purpose: "none",
  reason: "none",
  assurance: "none",
  by: "none",
  role: "none",
  kind: "none",
  outcome: "none",
  failure: "none",
  quarantine: "none",
  dismissedAs: "none",
  how: "none",
  answer: "none",
  because: "none",
  to: "none",
  told: "none",
  suppressed: 0,
  found: 0,
  contacts: 0,
  tickets: 0,
  ended: 0,
  added: "false",
  disposition: "none",
  setting: "none",
  host: "none",
  again: "false",
  why: "none",
  left: 0,
};
