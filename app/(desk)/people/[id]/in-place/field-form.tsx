"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { KeyHint } from "@/components/ui/key-hint";
import { type Proof, useEditor } from "./editor-context";
import { FieldControl } from "./field-control";
import type { FieldSpec } from "./field-spec";
import { ProofFields } from "./proof-fields";
import type { Open, Sending } from "./use-editing";

type Props = {
  spec: FieldSpec;
  open: Open;
  onCancel: () => void;
  onSave: (sending: Sending, proof: Proof) => void;
};

/** A field being edited: Enter saves, Escape leaves it as it was. How the requester is known is asked once. */
export function FieldForm({ spec, open, onCancel, onSave }: Props) {
  const t = useTranslations("record.inPlace");
  const { proof } = useEditor();
  const [fault, setFault] = useState(open.error);
  const [unproven, setUnproven] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const isContact = "contact" in spec.target || "add" in spec.target;
  const isNew = "custom" in spec.target && spec.target.custom === null;

  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>("input, select");
    first?.focus();
    if (first?.type === "text") first.select();
  }, []);

  const save = (value: string | null) => {
    const filled = new FormData(form.current!);
    const known = proof ?? (filled.get("proof") as Proof | null);
    const name = isNew ? String(filled.get("name") ?? "").trim() : undefined;
    if ((isContact && value === "") || name === "") return setFault(t("required"));
    if (value === open.was && !open.error) return onCancel();
    if (!known) {
      setUnproven(true);
      return form.current?.querySelector<HTMLInputElement>("input[name=proof]")?.focus();
    }
    onSave({ value, was: open.was, name }, known);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(String(new FormData(form.current!).get("value") ?? "").trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target instanceof HTMLSelectElement) form.current?.requestSubmit();
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };

  return (
    <form ref={form} noValidate onSubmit={submit} onKeyDown={press} className="flex flex-col gap-2.5 py-1">
      {isNew && <TextField name="name" label={t("name")} defaultValue={open.name} maxLength={50} autoComplete="off" />}
      <FieldControl id={id} spec={spec} typed={open.typed} error={fault} />
      {spec.text !== open.wasText && !isContact && (
        <p role="status" className="text-sm text-warning-ink">
          {t("meanwhile", { value: spec.text ?? t("empty") })}
        </p>
      )}
      {!proof && <ProofFields missing={unproven} />}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={buttonClass({ variant: "primary", size: "sm" })}>
          {t("save")}
          <KeyHint keys="enter" />
        </button>
        <Button size="sm" onClick={onCancel}>
          {t("cancel")}
        </Button>
        {"contact" in spec.target && (
          <Button size="sm" variant="ghost" onClick={() => save(null)}>
            {t("remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
