import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { formatInstant } from "@/components/ui/format-instant";
import type { RequestView } from "@/domain/tickets/read/read-requests";

const MOST_REPLIES = 5;
const MOST_CALLS = 3;

/** The ways in which a request may have been answered, as a list to choose from: letters and calls by when they were. */
export function useAnswerOptions({ mayAnswer }: RequestView): { value: string; label: string }[] {
  const t = useTranslations("ticket.request.answer");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  const at = (instant: Date) => formatInstant(instant, "moment", reader);
  const { replies = [], calls = [] } = mayAnswer ?? {};
  return [
    ...replies
      .slice(0, MOST_REPLIES)
      .map(({ id, at: then }) => ({ value: `reply:${id}`, label: t("reply", { at: at(then) }) })),
    ...calls
      .slice(0, MOST_CALLS)
      .map(({ id, at: then }) => ({ value: `call:${id}`, label: t("call", { at: at(then) }) })),
    { value: "phone", label: t("phone") },
    { value: "in_person", label: t("in_person") },
    { value: "post", label: t("post") },
  ];
}
