"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Glyph } from "@/components/icons/glyph";
import { isKey } from "@/components/keys/keys";
import { CopyButton } from "@/components/person/copy-button";
import { Spinner } from "@/components/ui/spinner";
import { useEditor } from "./editor-context";
import type { FieldSpec } from "./field-spec";
import type { useEditing } from "./use-editing";

const PENCIL =
  "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z";

/** What a field holds; pressed, or with Enter, F2 or `e`, its editing begins. */
export function ShownValue({
  spec,
  editing,
  buttonId,
  mayEdit,
}: {
  spec: FieldSpec;
  editing: ReturnType<typeof useEditing>;
  buttonId?: string;
  mayEdit: boolean;
}) {
  const t = useTranslations("record.inPlace");
  const { revealed } = useEditor();
  const full = "contact" in spec.target ? revealed.get(spec.target.contact) : undefined;
  const text = editing.pending ? editing.shown : (full ?? editing.shown);
  const value = text ?? <span className="text-muted">{t("empty")}</span>;
  if (!mayEdit) return <span className="block py-1">{value}</span>;

  const press = (event: KeyboardEvent) => {
    if (event.key !== "F2" && !isKey("e", event)) return;
    event.preventDefault();
    editing.start();
  };
  return (
    <span className="flex items-start gap-1">
      <button
        ref={editing.button}
        id={buttonId}
        type="button"
        aria-busy={editing.pending}
        onClick={editing.start}
        onKeyDown={press}
        className="group -ml-2 flex min-h-7 min-w-0 flex-1 cursor-text items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-sunken pointer-coarse:min-h-11"
      >
        <span className="sr-only">{t("editField", { field: spec.name })}: </span>
        <span className={`min-w-0 break-words tabular-nums ${editing.pending ? "text-muted" : ""}`}>{value}</span>
        {editing.pending ? (
          <Spinner size={13} />
        ) : (
          <Glyph
            path={PENCIL}
            size={13}
            className="shrink-0 text-muted opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-60"
          />
        )}
      </button>
      {full !== undefined && <CopyButton text={full} />}
    </span>
  );
}
