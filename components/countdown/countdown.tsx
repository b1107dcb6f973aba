"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { Glyph } from "@/components/icons/glyph";
import { cx } from "@/components/ui/cx";
import { useClock } from "./countdown-provider";
import { type Look, looks } from "./looks";
import { Scale } from "./scale";
import { levelOf, shownStep, writeSpan } from "./steps";

type Props = {
  /** RFC 3339. */
  dueAt: string;
  /** RFC 3339; stops the clock and shows the verdict instead. */
  resolvedAt?: string | null;
  /** Hours between receipt and due time: the whole of the scale. */
  windowHours?: number;
  size?: "row" | "page" | "wall";
  /** The exact due time in the reader's words; see `ExactTip`. A row's is shown with the row's focus. */
  exact?: string;
};

/**
 * Time left until due, live. The level shows by colour, icon and words; the bar shows how much of the time is used up.
 * Stands inside a `CountdownProvider`.
 */
export function Countdown({ dueAt, resolvedAt, windowHours = 24, size = "row", exact }: Props) {
  const t = useTranslations("ui.countdown");
  const { clock, serverNow } = useClock();
  const due = Date.parse(dueAt);
  const stopped = resolvedAt ? shownStep(due - Date.parse(resolvedAt)) : null;
  const watch = useCallback(
    (changed: () => void) => (stopped === null ? clock.watch(due, changed) : () => {}),
    [clock, due, stopped],
  );
  const step = useSyncExternalStore(
    watch,
    () => stopped ?? shownStep(due - clock.now()),
    () => stopped ?? shownStep(due - serverNow),
  );
  const look = stopped === null ? looks[levelOf(step)] : step < 0 ? looks.late : looks.met;
  const time = writeSpan(step, { day: t("day"), hour: t("hour"), minute: t("minute"), second: t("second") });
  return (
    <span
      role="timer"
      data-exact={exact}
      tabIndex={exact && size !== "row" ? 0 : undefined}
      className={cx("inline-flex flex-col gap-1 rounded-sm", size === "wall" && "w-full")}
    >
      <Words look={look} size={size}>
        {stopped === null
          ? step < 0
            ? t("overdue", { time })
            : t.rich("left", { time, rest: forListeners })
          : t(step < 0 ? "late" : "met", { time })}
      </Words>
      {stopped === null && (
        <Scale
          used={1 - step / (windowHours * 3_600_000)}
          className={cx(look.bar, bars[size])}
          thickness={size === "wall" ? 6 : 3}
        />
      )}
    </span>
  );
}

const bars = { row: "w-36", page: "w-56", wall: "w-full" };
const texts = { row: "h-5 text-sm", page: "h-7 text-md", wall: "h-12 text-2xl" };
const icons = { row: 14, page: 16, wall: 28 };

/** While time is left, the icon says to the eye what the words around the time say. */
const forListeners = (words: ReactNode) => <span className="sr-only">{words}</span>;

function Words({ look, size, children }: { look: Look; size: "row" | "page" | "wall"; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex w-fit items-center gap-1.5 rounded-sm font-medium whitespace-nowrap",
        texts[size],
        look.words,
      )}
    >
      <Glyph path={look.icon} size={icons[size]} />
      <span>{children}</span>
    </span>
  );
}
