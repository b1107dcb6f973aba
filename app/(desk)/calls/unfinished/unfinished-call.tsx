"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { reach } from "@/app/reach";
import { useAsking } from "@/components/forms/use-asking";
import { useGo } from "@/components/network/use-go";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Time } from "@/components/ui/time";
import { dismissCallAction, takeCallAction } from "../pop/actions";
import { addressOf } from "./on-screen";
import type { ShownCall } from "./read-unfinished";
import { lookAtCalls } from "./use-calls";
import { useDiscard } from "./use-discard";

/** One unfinished call: who, what they ask, since when; go on with it, or put it away. */
export function UnfinishedCall({ call }: { call: ShownCall }) {
  const t = useTranslations("calls.unfinished");
  const types = useTranslations("ui.requestType");
  const { state, caller, people, asks, since } = call;
  const only = people.length === 1 ? people[0] : undefined;
  const name = only?.name ?? caller ?? (state === "typed" ? t("nobodyYet") : t("withheld"));
  const facts = [asks && types(asks), only?.name && caller !== only.name ? caller : null, only?.region];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-3.5 py-2.5 text-sm">
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="text-pretty text-muted">
          {[t(`states.${state === "ringing" ? "taken" : state}`), ...facts].filter(Boolean).join(" · ")}
          {" · "}
          <Time at={since} />
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-1.5">
        {state === "missed" ? (
          <MissedActs call={call} name={name} person={only?.id} />
        ) : (
          <GoOn call={call} name={name} />
        )}
      </div>
    </li>
  );
}

function GoOn({ call, name }: { call: ShownCall; name: string }) {
  const t = useTranslations("calls.unfinished");
  const discard = useDiscard();
  return (
    <>
      <Link
        href={addressOf(call)}
        prefetch={false}
        aria-label={`${t("resume")}: ${name}`}
        className={buttonClass({ size: "sm" })}
      >
        {t("resume")}
      </Link>
      {call.key && (
        <Button size="sm" variant="ghost" aria-label={`${t("discard")}: ${name}`} onClick={() => discard(call.key!)}>
          {t("discard")}
        </Button>
      )}
    </>
  );
}

function MissedActs({ call, name, person }: { call: ShownCall; name: string; person?: string }) {
  const t = useTranslations("calls.unfinished");
  const go = useGo();
  const [pending, begin] = useAsking();
  const act = (work: (id: number) => ReturnType<typeof takeCallAction>, then: () => void) =>
    begin(async () => {
      const answer = await reach(work(call.call!));
      if (answer.ok) then();
      else toast({ text: answer.message, tone: "danger" });
    });
  const open = () => go(`${addressOf(call)}${person ? `&person=${person}` : ""}`);
  return (
    <>
      <Button
        size="sm"
        disabled={pending}
        aria-label={`${t("log")}: ${name}`}
        onClick={() => act(takeCallAction, open)}
      >
        {t("log")}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        disabled={pending}
        aria-label={`${t("dismiss")}: ${name}`}
        onClick={() => act(dismissCallAction, lookAtCalls)}
      >
        {t("dismiss")}
      </Button>
    </>
  );
}
