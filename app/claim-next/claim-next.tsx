"use client";

import { type ReactNode, useTransition } from "react";
import { reach } from "@/app/reach";
import { useHeldKeys } from "@/components/keys/use-held-keys";
import { toast } from "@/components/toast/toast";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";
import { Spinner } from "@/components/ui/spinner";
import { claimNextAction } from "./claim-next-action";
import { CLAIM_NEXT } from "./claim-next-id";

/**
 * Claims the most urgent ticket that nobody is on and goes there.
 *
 * @param passing the ticket on this screen, which is left behind
 */
export function ClaimNext({ passing, variant, children }: { passing?: number; children: ReactNode } & ButtonLook) {
  const [pending, start] = useTransition();
  useHeldKeys(pending);
  const take = () =>
    start(async () => {
      const after = await reach(claimNextAction(passing));
      if (after && !after.ok) toast({ text: after.message, tone: "info" });
    });
  return (
    <button
      type="button"
      id={CLAIM_NEXT}
      aria-disabled={pending}
      aria-busy={pending}
      onClick={pending ? undefined : take}
      className={buttonClass({ variant }, "relative")}
    >
      {pending && <Spinner className="absolute inset-0 m-auto" />}
      <span className={`inline-flex items-center gap-2 ${pending ? "invisible" : ""}`}>{children}</span>
    </button>
  );
}
