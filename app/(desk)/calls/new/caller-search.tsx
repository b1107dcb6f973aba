"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useRef } from "react";
import { TextField } from "@/components/forms/text-field";
import { cx } from "@/components/ui/cx";
import type { RequestType } from "@/vocabulary/requests";
import { type NamedRegion, TYPE_KEYS } from "./call";
import { isWholeNumber } from "./draft-caller";
import type { useLookup } from "./use-lookup";

type Props = {
  ref: Ref<HTMLInputElement>;
  query: string;
  regions: NamedRegion[];
  found: ReturnType<typeof useLookup>;
  callerId: string | null;
  /** Whether the focus begins here: it is not known who is calling. */
  takesFocus: boolean;
  onType: (query: string) => void;
  /** On to the question, with this person if one was chosen. */
  onProceed: (id: string | null) => void;
  /** A key of the requests, pressed after a whole number. */
  onChoose: (type: RequestType) => void;
};

/** The number or name, and below it who fits. Enter takes the first and goes on, at once; the arrow keys go to the others. */
export function CallerSearch({ ref, query, regions, found, callerId, takesFocus, onType, onProceed, onChoose }: Props) {
  const t = useTranslations("calls.desk");
  const { answered } = found;
  // While more is typed, those that fitted until then stay; whoever fits another number does not.
  const isOfThis = query.trim().startsWith(answered) || answered.startsWith(query.trim());
  const hits = isOfThis ? found.hits : [];
  const section = useRef<HTMLElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      moveFocus(section.current, event.key === "ArrowDown" ? 1 : -1);
    }
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      onProceed(callerId ?? (answered === query.trim() ? (hits[0]?.id ?? null) : null));
    }
    const chosen = event.target instanceof HTMLInputElement ? typeAt(event) : undefined;
    if (chosen && isWholeNumber(query, found)) {
      event.preventDefault();
      onChoose(chosen);
    }
  };
  const verdict = hits.length > 1 ? t("several") : hits.length === 1 ? t("chosen") : t("nobody");
  return (
    <section ref={section} aria-label={t("who")} onKeyDown={press}>
      <TextField
        ref={ref}
        label={t("search")}
        hint={t("searchHint")}
        value={query}
        autoFocus={takesFocus}
        autoComplete="off"
        inputMode="search"
        maxLength={200}
        className="max-w-md [&_input]:h-11 [&_input]:text-lg [&_input]:tabular-nums"
        onChange={(event) => onType(event.target.value)}
      />
      <p role="status" className="sr-only">
        {answered.length > 2 && verdict}
      </p>
      {hits.length > 0 && (
        // The only one stands beside the form; where there is no room beside it, here.
        <ul
          className={cx("mt-3 max-w-xl rounded-lg border border-line bg-surface p-1", hits.length === 1 && "lg:hidden")}
        >
          {hits.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                aria-pressed={hit.id === callerId}
                onClick={() => onProceed(hit.id)}
                className={cx(
                  "flex w-full flex-wrap items-baseline gap-x-3 rounded-md px-3 py-2 text-left hover:bg-sunken focus-visible:outline-2 focus-visible:outline-focus",
                  hit.id === callerId && "bg-accent-tint",
                )}
              >
                <span className="font-medium">{hit.name ?? t("nameless")}</span>
                <span className="text-sm text-muted">
                  {[nameIn(regions, hit.region), hit.contacts[0]].filter(Boolean).join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The request whose key is pressed, on any layout. */
function typeAt({ code, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): RequestType | undefined {
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return undefined;
  return (Object.keys(TYPE_KEYS) as RequestType[]).find((type) => TYPE_KEYS[type] === code);
}

/** A code we do not know stands for itself. */
function nameIn(regions: NamedRegion[], code: string | null): string | null {
  return regions.find((region) => region.code === code)?.name ?? code;
}

/** To the next or the previous of the field and the choices below it. */
function moveFocus(section: HTMLElement | null, step: 1 | -1) {
  const stops = [...(section?.querySelectorAll<HTMLElement>("input, li button") ?? [])];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  stops[now + step]?.focus();
}
