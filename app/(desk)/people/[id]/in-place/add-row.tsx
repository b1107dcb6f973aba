"use client";

import { Glyph } from "@/components/icons/glyph";
import { buttonClass } from "@/components/ui/button-class";
import { FieldForm } from "./field-form";
import type { FieldSpec } from "./field-spec";
import { useEditing } from "./use-editing";

/** A button that becomes the form of a new contact, or of a field that has no name yet. */
export function AddRow({ spec, label }: { spec: FieldSpec; label: string }) {
  const { open, button, start, close, send } = useEditing(spec);
  if (open) {
    return (
      <div className="w-full">
        <p className="text-sm font-medium">{label}</p>
        <FieldForm spec={spec} open={open} onCancel={close} onSave={send} />
      </div>
    );
  }
  return (
    <button ref={button} type="button" onClick={start} className={buttonClass({ variant: "ghost", size: "sm" })}>
      <Glyph path="M5 12h14M12 5v14" size={13} />
      {label}
    </button>
  );
}
