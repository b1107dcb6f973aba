"use client";

import { useTranslations } from "next-intl";
import { usePresence } from "@/app/presence/use-presence";
import { Avatar } from "@/components/ui/avatar";
import { KEY_TARGETS } from "../key-targets";

/** Who else is on this ticket right now, and shows them that the reader is. */
export function TicketPresence({ ticket }: { ticket: number }) {
  const t = useTranslations("together.presence");
  const others = usePresence(ticket, isReplying);
  return (
    <span role="status" className="contents">
      {others.map(({ id, name, state }) => (
        <span
          key={id}
          className={`inline-flex items-center gap-1.5 ${state === "replying" ? "font-medium text-warning-ink" : "text-muted"}`}
        >
          <Avatar name={name} size="sm" />
          {t(state, { name })}
        </span>
      ))}
    </span>
  );
}

function isReplying(element: Element | null): boolean {
  return element?.id === KEY_TARGETS.replyText || element?.id === "reply-subject";
}
