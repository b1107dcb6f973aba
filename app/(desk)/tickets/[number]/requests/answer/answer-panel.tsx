"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { FormContext } from "@/app/form/form-context";
import type { VerbAction } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Place } from "../../place";
import { useApplying } from "../preview/use-applying";

/** The form that marks a request as answered; nothing changes on the record, so one press does it, and its undo is offered. */
export function AnswerPanel({
  action,
  place,
  request,
  isReady,
  keyHint,
  children,
}: {
  action: VerbAction;
  place: Place;
  request: number;
  /** Whether there is an answer to mark it by. */
  isReady: boolean;
  keyHint: ReactNode;
  children: ReactNode;
}) {
  const verb = useTranslations("ticket.request.verb");
  const form = useRef<HTMLFormElement>(null);
  const { state, submit } = useApplying({
    ...{ action, place, request, form },
    becomes: "applied",
    verb: "answer",
    undoable: true,
  });
  return (
    <FormContext value={state && !state.ok ? state : null}>
      <form ref={form} action={submit} noValidate className="contents">
        <div className="flex w-full flex-col gap-3">{children}</div>
        <SubmitButton variant={isReady ? "primary" : "secondary"} data-key-target={isReady ? "apply" : undefined}>
          {verb("answer")}
          {isReady && keyHint}
        </SubmitButton>
      </form>
    </FormContext>
  );
}
