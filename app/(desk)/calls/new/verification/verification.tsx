"use client";

import { useTranslations } from "next-intl";
import { provenBy } from "@/app/identity/shown-check";
import { Callout } from "@/components/ui/callout";
import type { RequestType } from "@/vocabulary/requests";
import type { Caller, Who } from "../call";
import { CheckOfCall } from "./check-of-call";
import { Facts } from "./facts";

type Props = {
  type: RequestType;
  caller: Caller;
  who: Who;
  onCaller: (caller: Caller) => void;
};

const NEEDS = {
  unsubscribe: "none",
  question: "none",
  edit: "edit",
  delete: "delete",
  access: "access",
  disclosure: "access",
} as const satisfies Record<RequestType, string>;

/** What makes sure of the caller for this request, and the facts to ask for when the number does not. */
export function Verification({ type, caller, who, onCaller }: Props) {
  const t = useTranslations("calls.desk");
  const { verified, ofRecord } = caller;
  const proven = provenBy(caller.identity, type);
  const isOpen = verified.state !== "locked" && verified.state !== "passed";
  return (
    <section aria-label={t("proof")} className="grid max-w-xl gap-2">
      <h2 className="text-sm font-medium">{t("proof")}</h2>
      {!ofRecord && <p className="text-sm text-pretty text-muted">{t(`needs.${NEEDS[type]}`)}</p>}
      <Verdict caller={caller} proven={proven} />
      {isOpen && !proven && verified.facts.length > 0 && <Facts who={who} caller={caller} onCaller={onCaller} />}
      {verified.state !== "passed" && !ofRecord && <CheckOfCall {...{ who, caller, type, onCaller }} />}
    </section>
  );
}

/** How sure the desk is of the caller, in one line that is read out when it changes. */
function Verdict({ caller: { verified, ofRecord }, proven }: { caller: Caller; proven: string | null }) {
  const t = useTranslations("calls.desk");
  const [tone, text] =
    verified.state === "locked"
      ? (["danger", `${t("lockedUntil", { time: verified.lockedUntil ?? "" })} ${t("lockedHint")}`] as const)
      : verified.state === "passed"
        ? (["success", t("factsVerified")] as const)
        : ofRecord
          ? (["success", t("proofContact")] as const)
          : proven
            ? (["success", proven] as const)
            : (["warning", verified.facts.length < 2 ? t("tooFewFacts") : t("askTwo")] as const);
  return (
    <Callout tone={tone} live>
      {text}
      {verified.state === "open" && verified.wrongLeft === 1 && ` ${t("oneWrongLeft")}`}
    </Callout>
  );
}
