"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { SelectField } from "@/components/forms/select-field";
import { KeyHint } from "@/components/ui/key-hint";
import { type Caller, EVERYWHERE, type NamedRegion } from "./call";
import { regionOf } from "./compose-call";

type Props = {
  caller: Caller | null;
  regions: NamedRegion[];
  region: string | null;
  onChoose: (region: string) => void;
};

/** Which region's mailings to leave: those that mail the caller by number, 0 for all; any other from the list. */
export function Regions({ caller, regions, region, onChoose }: Props) {
  const t = useTranslations("calls.desk");
  const offered = caller?.subscriptions ?? [];
  const chosen = region ?? regionOf({ type: "unsubscribe", region }, caller) ?? EVERYWHERE;
  const press = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (!digit || event.ctrlKey || event.metaKey) return;
    const wanted = digit === "0" ? EVERYWHERE : offered[Number(digit) - 1]?.code;
    if (wanted) onChoose(wanted);
  };
  return (
    <section aria-label={t("unsubscribeFrom")} onKeyDown={press} className="max-w-xl">
      <Fieldset legend={t("unsubscribeFrom")} hint={caller && offered.length === 0 ? t("noSubscriptions") : undefined}>
        {offered.map(({ code, name }, index) => (
          <Choice
            key={code}
            type="radio"
            name="region"
            value={code}
            checked={chosen === code}
            onChange={() => onChoose(code)}
            label={<Keyed text={name} keys={String(index + 1)} />}
          />
        ))}
        <Choice
          type="radio"
          name="region"
          value={EVERYWHERE}
          checked={chosen === EVERYWHERE}
          onChange={() => onChoose(EVERYWHERE)}
          label={<Keyed text={t("everywhere")} keys="0" />}
        />
        <SelectField
          label={t("otherRegion")}
          placeholder="—"
          value={offered.some(({ code }) => code === chosen) || chosen === EVERYWHERE ? "" : chosen}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => onChoose(event.target.value || EVERYWHERE)}
          className="mt-1 sm:w-72"
        />
      </Fieldset>
    </section>
  );
}

function Keyed({ text, keys }: { text: string; keys: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      {text}
      <span aria-hidden className="max-sm:hidden">
        <KeyHint keys={keys} />
      </span>
    </span>
  );
}
