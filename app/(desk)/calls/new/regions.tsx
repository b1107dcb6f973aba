"use client";

import { useTranslations } from "next-intl";
import { useWindowEvent } from "@/components/events/use-window-event";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { SelectField } from "@/components/forms/select-field";
import { Hotkeys } from "@/components/palette/hotkeys";
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
  const choices = [...offered.map(({ code, name }) => ({ code, name })), { code: EVERYWHERE, name: t("everywhere") }];
  const keyed = choices.map((choice, index) => ({ ...choice, keys: keyAt(index, choice.code) }));
  const bindings = keyed.flatMap(({ keys, name, code }) =>
    keys ? [{ keys, label: name, event: eventOf(code), opens: true }] : [],
  );
  return (
    <section aria-label={t("unsubscribeFrom")} className="max-w-xl">
      <Hotkeys bindings={bindings} />
      <Fieldset legend={t("unsubscribeFrom")} hint={caller && offered.length === 0 ? t("noSubscriptions") : undefined}>
        {keyed.map(({ code, name, keys }) => (
          <RegionChoice key={code} code={code} name={name} keys={keys} isChosen={chosen === code} onChoose={onChoose} />
        ))}
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

type Choices = { code: string; name: string; keys: string | null; isChosen: boolean; onChoose: Props["onChoose"] };

function RegionChoice({ code, name, keys, isChosen, onChoose }: Choices) {
  useWindowEvent(eventOf(code), () => onChoose(code));
  const label = (
    <span className="inline-flex items-center gap-2">
      {name}
      {keys && (
        <span aria-hidden className="max-sm:hidden">
          <KeyHint keys={keys} />
        </span>
      )}
    </span>
  );
  return (
    <Choice type="radio" name="region" value={code} checked={isChosen} onChange={() => onChoose(code)} label={label} />
  );
}

const eventOf = (code: string) => `rightsdesk:call-region-${code}`;

/** A digit for each of the first nine, 0 for all. */
function keyAt(index: number, code: string): string | null {
  if (code === EVERYWHERE) return "0";
  return index < 9 ? String(index + 1) : null;
}
