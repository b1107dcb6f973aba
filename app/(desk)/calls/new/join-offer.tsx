"use client";

import { useTranslations } from "next-intl";
import { Countdown } from "@/components/countdown/countdown";
import { useWindowEvent } from "@/components/events/use-window-event";
import { Switch } from "@/components/forms/switch";
import { Hotkeys } from "@/components/palette/hotkeys";
import { KeyHint } from "@/components/ui/key-hint";
import type { OpenTicket } from "./call";

const TOGGLE = "rightsdesk:join-ticket";

/** The caller asked the like already: the call adds to that ticket, whose clock runs, unless the agent says otherwise. */
export function JoinOffer({
  ticket,
  join,
  onJoin,
}: {
  ticket: OpenTicket;
  join: boolean;
  onJoin: (join: boolean) => void;
}) {
  const t = useTranslations("calls.desk");
  useWindowEvent(TOGGLE, () => onJoin(!join));
  return (
    <div className="flex max-w-xl flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-info-line bg-info-tint px-3.5 py-3">
      <Hotkeys bindings={[{ keys: "j", label: t("join"), event: TOGGLE }]} />
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <Switch
          label={t("joinTo", { number: String(ticket.number) })}
          hint={ticket.assignee ? t("joinTheirs", { name: ticket.assignee }) : t("joinHint")}
          checked={join}
          onChange={(event) => onJoin(event.target.checked)}
        />
      </div>
      <Countdown dueAt={ticket.dueAt} />
      <span aria-hidden className="max-sm:hidden">
        <KeyHint keys="j" />
      </span>
    </div>
  );
}
