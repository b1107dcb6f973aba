"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWindowEvent } from "@/components/events/use-window-event";
import { Hotkeys } from "@/components/palette/hotkeys";
import { toast } from "@/components/toast/toast";
import type { ShownCall } from "../ringing/route";
import { dismissCallAction, takeCallAction } from "./actions";
import { RingingCard } from "./ringing-card";
import { UnfinishedCalls } from "./unfinished-calls";
import { useCalls } from "./use-calls";

const TAKE = "rightsdesk:take-call";

/**
 * Who is calling, on whatever desk page is open. It takes no focus from what is being typed: `c` takes the call, and Alt C does
 * also while one writes. Several calls wait in their order.
 */
export function CallPop() {
  const t = useTranslations("calls.pop");
  const router = useRouter();
  const onScreen = Number(useSearchParams().get("call"));
  const others = useCalls().filter(({ id }) => id !== onScreen);
  const ringing = others.filter(({ state }) => state === "ringing");
  const first = ringing[0];

  const take = async (id: number, personId?: string) => {
    const answer = await takeCallAction(id);
    if (!answer.ok) return toast({ text: answer.message, tone: "danger" });
    router.push(`/calls/new?${new URLSearchParams({ call: String(id), ...(personId && { person: personId }) })}`);
  };
  const dismiss = async (id: number) => {
    const answer = await dismissCallAction(id);
    if (!answer.ok) toast({ text: answer.message, tone: "danger" });
  };
  useTakeKeys(first, take);
  const whoOf = ({ number, people }: ShownCall) => {
    if (number === null) return t("withheld");
    if (people.length > 1) return t("several");
    return people[0] ? (people[0].name ?? t("nameless")) : t("unknown");
  };

  return (
    <div
      data-keep-clear
      className="pointer-events-none fixed inset-x-3 top-15 z-40 flex flex-col items-end gap-2 md:top-auto md:right-4 md:bottom-20 md:left-auto md:w-96"
    >
      <p role="status" className="sr-only">
        {first && [t("incoming"), first.number, whoOf(first)].filter(Boolean).join(". ")}
      </p>
      {first && <RingingCard call={first} waiting={ringing.length - 1} onTake={take} who={whoOf(first)} />}
      {first && <Hotkeys bindings={[{ keys: "c", label: t("take"), event: TAKE }]} home="passing" />}
      <UnfinishedCalls calls={others.filter(({ state }) => state !== "ringing")} onTake={take} onDismiss={dismiss} />
    </div>
  );
}

/** `c` where nobody writes, and Alt C everywhere. */
function useTakeKeys(first: ShownCall | undefined, take: (id: number, personId?: string) => Promise<void>) {
  const takeFirst = () => {
    if (first) void take(first.id, first.people.length === 1 ? first.people[0]!.id : undefined);
  };
  useWindowEvent(TAKE, takeFirst);
  useWindowEvent("keydown", (event: KeyboardEvent) => {
    if (!first || event.code !== "KeyC" || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    takeFirst();
  });
}
