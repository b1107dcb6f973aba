"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useEditor } from "./editor-context";

/** By what the requester is known since it was asked, and a way to be asked again: another caller, say. */
export function ProofMark() {
  const t = useTranslations("record.inPlace");
  const { proof, setProof } = useEditor();
  if (!proof) return null;
  return (
    <span className="flex items-center gap-1 text-sm text-muted">
      {t(`proof.known.${proof}`)}
      <Button size="sm" variant="ghost" onClick={() => setProof(null)}>
        {t("proof.change")}
      </Button>
    </span>
  );
}
