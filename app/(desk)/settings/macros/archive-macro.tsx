"use client";

import { useTransition } from "react";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { archiveMacroAction, restoreMacroAction } from "./actions";

/** Archives a macro, with an undo; or takes an archived one back. */
export function ArchiveMacro({
  id,
  archived,
  labels,
}: {
  id: number;
  archived: boolean;
  labels: Record<"archive" | "archived" | "restore" | "restored" | "undo", string>;
}) {
  const [busy, begin] = useTransition();
  const restore = async () => {
    const state = await restoreMacroAction(id);
    const refused = state.ok ? null : (state.errors[0]?.message ?? state.message);
    toast(refused ? { text: refused, tone: "danger" } : { text: labels.restored });
  };
  const archive = async () => {
    const state = await archiveMacroAction(id);
    toast(
      state.ok
        ? { text: labels.archived, action: { label: labels.undo, run: () => begin(restore) } }
        : { text: state.message, tone: "danger" },
    );
  };
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-disabled={busy}
      className="relative z-1 pointer-coarse:min-h-11"
      onClick={() => begin(archived ? restore : archive)}
    >
      {archived ? labels.restore : labels.archive}
    </Button>
  );
}
