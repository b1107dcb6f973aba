"use client";

import { useTranslations } from "next-intl";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { UNDO_KEY } from "@/app/form/undo";
import { toast } from "@/components/toast/toast";
import { useEditor } from "./editor-context";
import { editOf, type FieldSpec, type FieldTarget, textOf } from "./field-spec";
import type { Clash } from "./read-clash";

/** A field that is being edited. `was` is what it held when that began; the rest is there once a save was refused. */
export type Open = { was: string; wasText: string | null; typed: string; error?: string; clash?: Clash; name?: string };
/** What is to be saved, over what. */
export type Sending = { value: string | null; was: string; name?: string; target?: FieldTarget };

/**
 * The editing of one field: drawn at once, rolled back honestly when the server says no, with the focus where it was.
 * Whatever was typed is there again after a refusal.
 */
export function useEditing(spec: FieldSpec) {
  const t = useTranslations("record.inPlace");
  const { save, locale, setProof, revealed } = useEditor();
  const [open, setOpen] = useState<Open | null>(null);
  const [shown, draw] = useOptimistic(spec.text);
  const [pending, begin] = useTransition();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);

  const start = () => {
    const held = "contact" in spec.target ? (revealed.get(spec.target.contact) ?? "") : spec.value;
    if (!pending) setOpen({ was: held, wasText: spec.text, typed: held });
  };
  const close = () => setOpen(null);
  const undo = { label: t("undo"), keys: UNDO_KEY };
  const send = ({ value, was, name, target = spec.target }: Sending, proof: "contact" | "facts") => {
    const field = name || spec.name;
    const wasText = open?.wasText ?? null;
    const isUndoable = ("field" in target || "custom" in target) && name === undefined;
    setProof(proof);
    setOpen(null);
    begin(async () => {
      if (!("add" in target) && name === undefined) draw(value === null ? null : textOf(spec, value, locale));
      const after = await save(editOf(target, was, value, name), proof);
      if (after.ok) {
        const back = () => send({ value: was || null, was: value ?? "" }, proof);
        return toast({ text: t("saved", { field }), action: isUndoable ? { ...undo, run: back } : undefined });
      }
      const error = after.errors[0]?.message ?? after.message;
      toast({ text: t("notSaved", { field, why: error }), tone: after.clash ? "warning" : "danger" });
      setOpen({ was, wasText, typed: value ?? "", error, clash: after.clash, name });
    });
  };
  return { open, shown, pending, button, start, close, send };
}
