"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { reach } from "@/app/reach";
import { useWindowEvent } from "@/components/events/use-window-event";
import { useHeldKeys } from "@/components/keys/use-held-keys";
import { useGo } from "@/components/network/use-go";
import { Hotkeys } from "@/components/palette/hotkeys";
import { toast } from "@/components/toast/toast";
import { withoutThatAt } from "../unfinished/on-screen";
import type { ShownCall } from "../unfinished/read-unfinished";
import { useCalls } from "../unfinished/use-calls";
import { takeCallAction } from "./actions";
import { RingingCard } from "./ringing-card";

const TAKE = "rightsdesk:take-call";

/**
 * Who is calling, on whatever desk page is open. It takes no focus from what is being typed: `c` takes the call, and Alt C does
 * also while one writes. Several calls wait in their order.
 */
export function CallPop() {
  const t = useTranslations("calls.pop");
  const go = useGo();
  const [taking, startTaking] = useTransition();
  useHeldKeys(taking);
  const calls = withoutThatAt(useCalls() ?? [], useSearchParams());
  const ringing = calls.filter(({ state }) => state === "ringing");
  const first = ringing[0];

  const take = (id: number, personId?: string) => startTaking(() => takeAndGo(id, personId));
  const takeAndGo = async (id: number, personId?: string) => {
    const answer = await reach(takeCallAction(id));
    if (!answer.ok) return toast({ text: answer.message, tone: "danger" });
    go(`/calls/new?${new URLSearchParams({ call: String(id), ...(personId && { person: personId }) })}`);
  };
  useTakeKeys(first, take);
  const whoOf = ({ caller, people }: ShownCall) => {
    if (caller === null) return t("withheld");
    if (people.length > 1) return t("several");
    return people[0] ? (people[0].name ?? t("nameless")) : t("unknown");
  };

  return (
    <div
      data-keep-clear
      className="pointer-events-none fixed inset-x-3 top-15 z-40 flex flex-col items-end gap-2 md:top-auto md:right-4 md:bottom-20 md:left-auto md:w-96"
    >
      <p role="status" className="sr-only">
        {first && [t("incoming"), first.caller, whoOf(first)].filter(Boolean).join(". ")}
      </p>
      {first && <RingingCard call={first} waiting={ringing.length - 1} onTake={take} who={whoOf(first)} />}
      {first && <Hotkeys bindings={[{ keys: "c", label: t("take"), event: TAKE }]} home="passing" />}
    </div>
  );
}

/** `c` where nobody writes, and Alt C everywhere. */
function useTakeKeys(first: ShownCall | undefined, take: (id: number, personId?: string) => void) {
  const takeFirst = () => {
    if (first) take(first.call!, first.people.length === 1 ? first.people[0]!.id : undefined);
  };
  useWindowEvent(TAKE, takeFirst);
  useWindowEvent("keydown", (event: KeyboardEvent) => {
    if (!first || event.code !== "KeyC" || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    takeFirst();
  });
}
