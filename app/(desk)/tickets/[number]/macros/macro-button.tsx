"use client";

import { type ReactNode, useState, useTransition } from "react";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { useRefusalSpot } from "../form/refusal-spot";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { runMacroAction } from "./macro-actions";
import { type MacroChoice, MacroPicker } from "./macro-picker";

/**
 * Opens the list of macros; the one that is chosen is run at once. The list is there with the press: letters typed before it was
 * loaded would be keys of the ticket. `labels.done` holds `{name}`.
 */
export function MacroButton({
  place,
  macros,
  labels,
  children,
}: {
  place: Place;
  macros: MacroChoice[];
  labels: Record<"title" | "search" | "nothing" | "none" | "done", string>;
  children: ReactNode;
}) {
  const spot = useRefusalSpot();
  const [open, setOpen] = useState(false);
  const [running, start] = useTransition();
  const run = ({ id, name }: MacroChoice) => {
    if (running) return;
    spot.show(null);
    start(async () => {
      const after = await runMacroAction(place, id);
      if (after.ok) toast({ text: labels.done.replace("{name}", name) });
      else spot.show([after.message, ...after.errors.map(({ message }) => message)].join(" "));
    });
  };
  return (
    <>
      <Button
        id={KEY_TARGETS.macro}
        variant="ghost"
        aria-haspopup="dialog"
        aria-busy={running}
        aria-disabled={running}
        onClick={() => setOpen(true)}
      >
        {children}
      </Button>
      {open && (
        <MacroPicker
          macros={macros}
          labels={labels}
          pick={run}
          close={() => {
            setOpen(false);
            document.getElementById(KEY_TARGETS.macro)?.focus();
          }}
        />
      )}
    </>
  );
}
