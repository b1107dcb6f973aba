import { useTranslations } from "next-intl";
import type { OptionGroup } from "@/components/forms/select-field";
import { hasText } from "@/messages/has-text";
import { HISTORY_ACTIONS, HISTORY_ROOMS } from "@/vocabulary/history";

/** Every act as a choice, by what it is about; acts whose line tells details have a shorter name here. */
export function useActs(): OptionGroup[] {
  const t = useTranslations("history.page");
  const lines = useTranslations("history.actions");
  const nameOf = (action: (typeof HISTORY_ACTIONS)[number]) => {
    const short = `acts.${action}`;
    if (hasText(t, short)) return t(short);
    return hasText(lines, action) ? lines(action) : action;
  };
  return HISTORY_ROOMS.map((room) => {
    const about = t(`about.${room}`);
    const acts = HISTORY_ACTIONS.filter((action) => action.startsWith(`${room}.`));
    const options = acts.map((action) => ({ value: action as string, label: nameOf(action) }));
    return { label: about, options: [{ value: room as string, label: t("allOf", { about }) }, ...options] };
  }).toSorted((a, b) => a.label.localeCompare(b.label));
}
