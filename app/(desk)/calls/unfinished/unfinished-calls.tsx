"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SectionHeader } from "@/components/ui/section-header";
import { withoutThatAt } from "./on-screen";
import type { ShownCall } from "./read-unfinished";
import { UnfinishedCall } from "./unfinished-call";
import { lookAtCalls, useCalls } from "./use-calls";

/** The calls to go on with: begun, missed, or only typed; each with who it is, what they ask and since when. */
export function UnfinishedCalls({ drawn }: { drawn: ShownCall[] }) {
  const t = useTranslations("calls.unfinished");
  const address = useSearchParams();
  const [isAsked, setAsked] = useState(false);
  const heard = useCalls();
  // What the page was drawn with is newer than what an earlier page knew.
  useEffect(() => void lookAtCalls().then(() => setAsked(true)), []);
  const calls = withoutThatAt((isAsked && heard) || drawn, address).filter(({ state }) => state !== "ringing");
  if (calls.length === 0) return null;
  return (
    <section aria-labelledby="unfinished-calls">
      <SectionHeader id="unfinished-calls" title={t("title", { count: calls.length })} description={t("hint")} />
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {calls.map((call) => (
          <UnfinishedCall key={call.key ?? call.call} call={call} />
        ))}
      </ul>
    </section>
  );
}
