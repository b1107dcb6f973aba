"use client";

import { useTranslations } from "next-intl";
import { ask } from "@/app/http/ask";
import { withJson } from "@/app/http/with-json";
import { toast } from "@/components/toast/toast";
import type { CallDraftInput } from "@/domain/calls/drafts/save";
import { draftAddress } from "../new/call-draft";
import { lookAtCalls } from "./use-calls";

/** Throws away what was typed of a call, and offers to put it back. */
export function useDiscard(): (key: string) => Promise<void> {
  const t = useTranslations("calls.unfinished");
  const address = (key: string) => draftAddress({ key }, 0);
  const putBack = async (key: string, discarded: CallDraftInput) => {
    const answer = await ask(address(key), withJson("PUT", discarded));
    if (answer.kind !== "done") toast({ text: t("notPutBack"), tone: "danger" });
    await lookAtCalls();
  };
  return async (key) => {
    const answer = await ask<Partial<CallDraftInput>>(address(key), { method: "DELETE" });
    if (answer.kind !== "done") return toast({ text: t("notDiscarded"), tone: "danger" });
    const { text, personId = null } = answer.value;
    await lookAtCalls();
    if (text)
      toast({
        text: t("discarded"),
        action: { label: t("undo"), keys: "z", run: () => void putBack(key, { text, personId }) },
      });
  };
}
