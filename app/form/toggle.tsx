"use client";

import { type ReactNode, useOptimistic, useTransition } from "react";
import type { FormState } from "@/app/form-state";
import { Switch } from "@/components/forms/switch";
import { toast } from "@/components/toast/toast";

/** A switch that takes effect at once. When that is refused it goes back, and a toast says why. */
export function Toggle({
  label,
  checked,
  action,
}: {
  label: ReactNode;
  checked: boolean;
  action: (on: boolean) => Promise<FormState>;
}) {
  const [shown, show] = useOptimistic(checked);
  const [, begin] = useTransition();
  const turn = (on: boolean) =>
    begin(async () => {
      show(on);
      const state = await action(on);
      if (!state.ok) toast({ text: state.message, tone: "danger" });
    });
  return <Switch label={label} checked={shown} onChange={(event) => turn(event.currentTarget.checked)} />;
}
