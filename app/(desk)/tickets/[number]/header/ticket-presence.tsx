"use client";

import { usePresence } from "@/app/presence/use-presence";
import { Avatar } from "@/components/ui/avatar";
import { KEY_TARGETS } from "../key-targets";

/**
 * Who else is on this ticket right now, and shows them that the reader is.
 *
 * @param labels with `{name}` in them
 */
export function TicketPresence({ ticket, labels }: { ticket: number; labels: { viewing: string; replying: string } }) {
  const others = usePresence(ticket, isReplying);
  return (
    <span role="status" className="contents">
      {others.map(({ id, name, state }) => (
        <span
          key={id}
          className={`inline-flex items-center gap-1.5 ${state === "replying" ? "font-medium text-warning-ink" : "text-muted"}`}
        >
          <Avatar name={name} size="sm" />
          {labels[state].replace("{name}", name)}
        </span>
      ))}
    </span>
  );
}

function isReplying(element: Element | null): boolean {
  return element?.id === KEY_TARGETS.replyText || element?.id === "reply-subject";
}
