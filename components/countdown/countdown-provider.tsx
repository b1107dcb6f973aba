import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClockContext } from "./clock-context";

/**
 * The one live scale of a page: every `Due` and `Countdown` inside shares its timer.
 *
 * @param serverNow epoch milliseconds, from the database's clock, at which the page was drawn
 */
export function CountdownProvider({ serverNow, children }: { serverNow: number; children: ReactNode }) {
  const t = useTranslations("ui.countdown");
  const labels = {
    day: t("day"),
    hour: t("hour"),
    minute: t("minute"),
    second: t("second"),
    left: t.raw("left"),
    overdue: t.raw("overdue"),
    met: t.raw("met"),
    late: t.raw("late"),
  };
  return (
    <ClockContext serverNow={serverNow} labels={labels}>
      {children}
    </ClockContext>
  );
}
