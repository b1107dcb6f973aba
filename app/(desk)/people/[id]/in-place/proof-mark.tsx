"use client";

import { Button } from "@/components/ui/button";
import { useEditor } from "./editor-context";

/** By what the requester is known since it was asked, and a way to be asked again: another caller, say. */
export function ProofMark() {
  const { texts, proof, setProof } = useEditor();
  if (!proof) return null;
  return (
    <span className="flex items-center gap-1 text-sm text-muted">
      {texts[`proof.known.${proof}`]}
      <Button size="sm" variant="ghost" onClick={() => setProof(null)}>
        {texts["proof.change"]}
      </Button>
    </span>
  );
}
