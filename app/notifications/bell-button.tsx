"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { NavCount } from "@/components/shell/nav-count";
import { bell } from "./unread";

/** The id of the panel that the bells open; it is drawn once. */
export const BELL_PANEL = "notifications";

/** Opens the notifications and shows how many are unread. */
export function BellButton({
  drawnWith,
  className,
  countClassName,
  children,
}: {
  drawnWith: number;
  className: string;
  countClassName: string;
  children: ReactNode;
}) {
  const t = useTranslations("notifications.panel");
  const { unread } = useSyncExternalStore(
    bell.subscribe,
    bell.get,
    () => ({ unread: drawnWith }) as ReturnType<typeof bell.get>,
  );
  useEffect(() => bell.drawnWith(drawnWith), [drawnWith]);
  return (
    <button
      type="button"
      popoverTarget={BELL_PANEL}
      aria-label={unread > 0 ? t("count", { count: unread }) : t("title")}
      className={className}
    >
      {children}
      <NavCount count={unread} alarm className={countClassName} />
    </button>
  );
}
