"use client";

import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { NavCount } from "@/components/shell/nav-count";
import { bell } from "./unread";

/** The id of the panel that the bells open; it is drawn once. */
export const BELL_PANEL = "notifications";

/**
 * Opens the notifications and shows how many are unread.
 *
 * @param labels for no, one, and so on unread; `many` has `{count}` in it
 */
export function BellButton({
  drawnWith,
  labels,
  className,
  countClassName,
  children,
}: {
  drawnWith: number;
  labels: { none: string; some: string };
  className: string;
  countClassName: string;
  children: ReactNode;
}) {
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
      aria-label={unread > 0 ? `${labels.some}: ${unread}` : labels.none}
      className={className}
    >
      {children}
      <NavCount count={unread} alarm className={countClassName} />
    </button>
  );
}
