"use client";

import { useTranslations } from "next-intl";
import { type Ref, useLayoutEffect, useRef, useState } from "react";
import { useWindowEvent } from "@/components/events/use-window-event";
import { Hotkeys } from "@/components/palette/hotkeys";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import type { RequestType } from "@/vocabulary/requests";
import { TYPE_KEYS } from "./call";

const TYPES = Object.keys(TYPE_KEYS) as RequestType[];
const keyOf = (type: RequestType) => TYPE_KEYS[type].slice(3).toLowerCase();
const eventOf = (type: RequestType) => `rightsdesk:call-${type}`;

type Props = {
  ref: Ref<HTMLFieldSetElement>;
  type: RequestType | null;
  /** Whether the focus begins here: it is known who is calling. */
  takesFocus: boolean;
  onChoose: (type: RequestType) => void;
};

/** What the caller asks: one of six, each by a single key from wherever nobody writes. */
export function Asked({ ref, type, takesFocus, onChoose }: Props) {
  const t = useTranslations("calls.desk");
  const types = useTranslations("ui.requestType");
  const bindings = TYPES.map((one) => ({ keys: keyOf(one), label: types(one), event: eventOf(one), opens: true }));
  return (
    <fieldset ref={ref}>
      <legend className="mb-2 text-sm font-medium">{t("asked")}</legend>
      <Hotkeys bindings={bindings} />
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {TYPES.map((one, index) => (
          <TypeChoice
            key={one}
            type={one}
            label={types(one)}
            isChosen={one === type}
            takesFocus={takesFocus && (type ? one === type : index === 0)}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  );
}

type Choice = {
  type: RequestType;
  label: string;
  isChosen: boolean;
  takesFocus: boolean;
  onChoose: Props["onChoose"];
};

function TypeChoice({ type, label, isChosen, takesFocus, onChoose }: Choice) {
  const radio = useRef<HTMLInputElement>(null);
  const [begins] = useState(takesFocus);
  useLayoutEffect(() => {
    if (begins) radio.current?.focus();
  }, [begins]);
  useWindowEvent(eventOf(type), () => {
    onChoose(type);
    radio.current?.focus();
  });
  return (
    <label
      className={cx(
        "flex min-h-11 cursor-pointer items-center justify-between gap-2 rounded-lg border px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        isChosen
          ? "border-accent bg-accent-tint font-medium text-accent-ink"
          : "border-line bg-surface hover:border-line-strong",
      )}
    >
      <input
        ref={radio}
        type="radio"
        name="type"
        value={type}
        checked={isChosen}
        onChange={() => onChoose(type)}
        className="sr-only"
      />
      {label}
      <span aria-hidden className="max-sm:hidden">
        <KeyHint keys={keyOf(type)} />
      </span>
    </label>
  );
}
