"use client";

import type { RequestType } from "@/components/tickets/vocabulary";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { KeyHint } from "@/components/ui/key-hint";
import type { CallTexts } from "./call-texts";

/** Done, or only written down. Enter anywhere above does the first. */
export function FinishBar({
  texts,
  type,
  pending,
  onOnlyLog,
}: {
  texts: CallTexts;
  type: RequestType | null;
  pending: boolean;
  onOnlyLog: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
      <button type="submit" disabled={!type || pending} className={buttonClass({ variant: "primary", size: "lg" })}>
        {pending ? texts.working : type === "delete" ? texts.putForward : texts.finish}
        <span aria-hidden className="max-sm:hidden">
          <KeyHint keys="enter" />
        </span>
      </button>
      <Button size="lg" disabled={!type || pending} onClick={onOnlyLog}>
        {texts.onlyLog}
      </Button>
      {!type && <p className="text-sm text-muted">{texts.chooseType}</p>}
    </div>
  );
}
