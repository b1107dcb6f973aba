"use client";

import { type ReactNode, useTransition } from "react";
import type { FormState } from "@/app/form-state";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

/** Asks for another reading; how that went shows when the page is drawn anew. */
export function RereadButton({
  action,
  label,
  children,
}: {
  action: () => Promise<FormState<string>>;
  /** What it reads, for those who do not see the row. */
  label?: string;
  children: ReactNode;
}) {
  const [reading, begin] = useTransition();
  const read = () =>
    begin(async () => {
      const state = await action();
      toast(state.ok ? { text: state.value } : { text: state.message, tone: "danger" });
    });
  return (
    <Button size="sm" onClick={read} disabled={reading} aria-label={label} className="relative z-1">
      {reading && <Spinner />}
      {children}
    </Button>
  );
}
