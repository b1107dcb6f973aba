"use client";

import { useTransition } from "react";
import type { FormState } from "@/app/form-state";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";

/** Archives something, with an undo; or takes an archived one back. */
export function ArchiveButton({
  archived,
  archive,
  restore,
  labels,
}: {
  archived: boolean;
  archive: () => Promise<FormState>;
  restore: () => Promise<FormState>;
  labels: Record<"archive" | "archived" | "restore" | "restored" | "undo", string>;
}) {
  const [busy, begin] = useTransition();
  const takeBack = async () => {
    const state = await restore();
    const refused = state.ok ? null : (state.errors[0]?.message ?? state.message);
    toast(refused ? { text: refused, tone: "danger" } : { text: labels.restored });
  };
  const putAway = async () => {
    const state = await archive();
    toast(
      state.ok
        ? { text: labels.archived, action: { label: labels.undo, run: () => begin(takeBack) } }
        : { text: state.message, tone: "danger" },
    );
  };
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-disabled={busy}
      className="relative z-1 pointer-coarse:min-h-11"
      onClick={() => begin(archived ? takeBack : putAway)}
    >
      {archived ? labels.restore : labels.archive}
    </Button>
  );
}
