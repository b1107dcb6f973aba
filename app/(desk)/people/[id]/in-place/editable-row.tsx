"use client";

import { ClashChoice } from "./clash-choice";
import { useEditor } from "./editor-context";
import { FieldForm } from "./field-form";
import type { FieldSpec } from "./field-spec";
import { ShownValue } from "./shown-value";
import { useEditing } from "./use-editing";

/** A field of the record: read, edited where it stands, or chosen from when somebody else was quicker. */
export function EditableRow({ spec, buttonId }: { spec: FieldSpec; buttonId?: string }) {
  const editing = useEditing(spec);
  const { mayEdit } = useEditor();
  const { open, close, send } = editing;
  return (
    <div className="py-1 first:pt-0 last:pb-0 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-3">
      <dt className="text-sm text-muted sm:py-1">{spec.name}</dt>
      <dd className="min-w-0 break-words">
        {!open && <ShownValue spec={spec} editing={editing} buttonId={buttonId} mayEdit={mayEdit} />}
        {open && !open.clash && <FieldForm spec={spec} open={open} onCancel={close} onSave={send} />}
        {open?.clash && <ClashChoice spec={spec} open={open} clash={open.clash} onKeep={close} onSave={send} />}
      </dd>
    </div>
  );
}
