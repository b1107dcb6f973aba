"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { colleagues } from "./colleagues";

const SHOWN = 2;

/** Small marks of who is on a ticket right now; whoever replies has a ring. */
export function RowPresence({ ticket }: { ticket: number }) {
  const t = useTranslations("together.presence");
  const read = () => colleagues.on(ticket);
  const here = useSyncExternalStore(colleagues.subscribe, read, colleagues.nobody);
  if (here.length === 0) return null;
  return (
    <span className="ml-auto flex shrink-0 -space-x-1 self-center">
      {here.slice(0, SHOWN).map(({ id, name, state }) => {
        const says = t(state, { name });
        return (
          <span
            key={id}
            role="img"
            aria-label={says}
            title={says}
            className={cx("flex rounded-full ring-2", state === "replying" ? "ring-warning-solid" : "ring-surface")}
          >
            <Avatar name={name} size="sm" />
          </span>
        );
      })}
      {here.length > SHOWN && <span className="pl-2 text-xs text-muted">+{here.length - SHOWN}</span>}
    </span>
  );
}
