"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, Ref } from "react";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestType } from "@/vocabulary/requests";
import { TYPE_KEYS } from "./call";

const TYPES = Object.keys(TYPE_KEYS) as RequestType[];

/** What the caller asks: one of six, each by a single key. */
export function Asked({
  ref,
  type,
  onChoose,
}: {
  ref: Ref<HTMLFieldSetElement>;
  type: RequestType | null;
  onChoose: (type: RequestType) => void;
}) {
  const t = useTranslations("calls.desk");
  const types = useTranslations("ui.requestType");
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = TYPES.find((one) => TYPE_KEYS[one] === event.code);
    if (!chosen) return;
    event.preventDefault();
    onChoose(chosen);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value=${chosen}]`)?.focus();
  };
  return (
    <fieldset ref={ref} onKeyDown={press}>
      <legend className="mb-2 text-sm font-medium">{t("asked")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {TYPES.map((one) => (
          <label
            key={one}
            className={cx(
              "flex min-h-11 cursor-pointer items-center justify-between gap-2 rounded-lg border px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              one === type
                ? "border-accent bg-accent-tint font-medium text-accent-ink"
                : "border-line bg-surface hover:border-line-strong",
            )}
          >
            <input
              type="radio"
              name="type"
              value={one}
              checked={one === type}
              onChange={() => onChoose(one)}
              className="sr-only"
            />
            {types(one)}
            <span aria-hidden className="max-sm:hidden">
              <KeyHint keys={TYPE_KEYS[one].slice(3)} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
