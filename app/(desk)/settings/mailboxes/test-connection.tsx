"use client";

import { useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Spinner } from "@/components/ui/spinner";

export type TestAnswer = { ok: boolean; message: string };

/** Tries out what stands in the form, saving nothing and keeping what was typed. */
export function TestConnection({ label, action }: { label: string; action: (form: FormData) => Promise<TestAnswer> }) {
  const button = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<TestAnswer | null>(null);
  const [testing, begin] = useTransition();
  const test = () =>
    begin(async () => {
      const form = button.current?.form;
      if (form && !testing) setAnswer(await action(new FormData(form)));
    });
  return (
    <div className="flex flex-col items-start gap-3">
      <Button ref={button} onClick={test} aria-disabled={testing} aria-busy={testing}>
        {testing && <Spinner />}
        {label}
      </Button>
      {answer && !testing && (
        <Callout tone={answer.ok ? "success" : "danger"} live className="self-stretch">
          {answer.message}
        </Callout>
      )}
    </div>
  );
}
