"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import { reach } from "@/app/reach";
import { useAsking } from "@/components/forms/use-asking";
import { type Choice, Picker } from "@/components/palette/picker";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { runMacroAction } from "./macro-actions";

/** A macro to choose, with what it does, step by step. */
type MacroChoice = { id: number; name: string; steps: string[] };

/** Opens the list of macros; the one that is chosen is run at once. */
export function MacroButton({ place, macros, children }: { place: Place; macros: MacroChoice[]; children: ReactNode }) {
  const t = useTranslations("macros.run");
  const spot = useRefusalSpot();
  const [open, setOpen] = useState(false);
  const [running, start] = useAsking();
  const run = ({ id, name }: Choice) => {
    if (running) return;
    spot.show(null);
    start(async () => {
      const after = await reach(runMacroAction(place, id));
      if (after.ok) toast({ text: t("done", { name }) });
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
        <Picker
          choices={macros.map(({ steps, ...macro }) => ({
            ...macro,
            note: steps.map((step, index) => `${index + 1}. ${step}`).join("  "),
            keywords: steps,
          }))}
          labels={{ title: t("title"), search: t("search"), nothing: t("nothing"), none: t("none") }}
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
