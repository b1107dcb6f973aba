"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { Choice } from "@/components/forms/choice";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { type Proof, useEditor } from "./editor-context";
import { type FieldSpec, textOf } from "./field-spec";
import type { Clash } from "./read-clash";
import type { Open, Sending } from "./use-editing";

type Props = {
  spec: FieldSpec;
  open: Open;
  clash: Clash;
  /** Leaves the field as somebody else wrote it. */
  onKeep: () => void;
  onSave: (sending: Sending, proof: Proof) => void;
};

/** Somebody else was quicker: what you typed, what they wrote and what it was, side by side, to choose from. */
export function ClashChoice({ spec, open, clash, onKeep, onSave }: Props) {
  const t = useTranslations("record.inPlace");
  const { locale, proof } = useEditor();
  const form = useRef<HTMLFormElement>(null);
  const legend = useId();
  const target = spec.target;
  const say = (value: string) => textOf(spec, value, locale) ?? t("empty");
  const columns = [
    { choice: "yours", text: say(open.typed), note: null },
    { choice: "theirs", text: clash.text ?? say(clash.value), note: [clash.by, clash.at].filter(Boolean).join(", ") },
    { choice: "was", text: open.wasText ?? t("empty"), note: null },
  ] as const;

  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = new FormData(form.current!).get("choice");
    if (chosen === "theirs" || !proof) return onKeep();
    const value = chosen === "yours" ? open.typed : open.was;
    const over = "contact" in target ? { target: { add: target.kind } } : {};
    onSave({ value, was: clash.value, name: open.name, ...over }, proof);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) form.current?.requestSubmit();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    if (event.key === "Enter" && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") onKeep();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={press}
      className="my-1 rounded-md border border-warning-line bg-warning-tint p-3"
    >
      <fieldset aria-labelledby={legend}>
        <p id={legend} className="mb-2 text-sm font-medium text-warning-ink">
          {spec.name}: {t("clash.title")}
        </p>
        <div className="grid gap-2 sm:grid-cols-3">
          {columns.map(({ choice, text, note }) => (
            <div key={choice} className="rounded-md border border-line bg-surface p-2.5">
              {choice === "was" && "contact" in target ? (
                <span className="text-sm font-medium">{t("clash.was")}</span>
              ) : (
                <Choice
                  type="radio"
                  name="choice"
                  value={choice}
                  defaultChecked={choice === "yours"}
                  label={<span className="text-sm font-medium">{t(`clash.${choice}`)}</span>}
                />
              )}
              <span className="mt-1 block break-words">{text}</span>
              {note && <span className="mt-0.5 block text-xs text-muted">{note}</span>}
            </div>
          ))}
        </div>
      </fieldset>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="submit" className={buttonClass({ variant: "primary", size: "sm" })}>
          {t("clash.save")}
        </button>
        <Button size="sm" onClick={onKeep}>
          {t("clash.kept")}
        </Button>
      </div>
    </form>
  );
}
