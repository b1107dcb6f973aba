"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { TextField } from "@/components/forms/text-field";
import type { RequestType } from "@/vocabulary/requests";
import { TYPE_KEYS } from "./call";
import { goThroughCallers } from "./candidates";

type Props = {
  ref: Ref<HTMLInputElement>;
  query: string;
  /** Whether the focus begins here: it is not known who is calling. */
  takesFocus: boolean;
  /** Whether a whole number is typed: what follows it is no part of it. */
  isWhole: boolean;
  onType: (query: string) => void;
  /** On to the question, with whoever fits best. */
  onProceed: () => void;
  /** A key of the requests, pressed after a whole number. */
  onChoose: (type: RequestType) => void;
  children: ReactNode;
};

/** The number or name. Enter takes the first who fits and goes on, at once; the arrow keys go to the others. */
export function CallerSearch({ ref, query, takesFocus, isWhole, onType, onProceed, onChoose, children }: Props) {
  const t = useTranslations("calls.desk");
  const press = (event: KeyboardEvent) => {
    goThroughCallers(event);
    const chosen = isWhole && typeAt(event);
    if (event.key !== "Enter" && !chosen) return;
    event.preventDefault();
    if (chosen) onChoose(chosen);
    else onProceed();
  };
  return (
    <section aria-label={t("who")} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <TextField
        ref={ref}
        data-caller-search
        data-first-field
        label={t("search")}
        hint={
          isWhole ? (
            <>
              <span className="pointer-coarse:hidden">{t("wholeHint")}</span>
              <span className="hidden pointer-coarse:inline">{t("searchHint")}</span>
            </>
          ) : (
            t("searchHint")
          )
        }
        value={query}
        autoFocus={takesFocus}
        autoComplete="off"
        inputMode="search"
        maxLength={200}
        className="max-w-md [&_input]:h-11 [&_input]:text-lg [&_input]:tabular-nums"
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
      {children}
    </section>
  );
}

/** The request whose key is pressed, by its place on the keyboard. */
function typeAt({ code, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): RequestType | undefined {
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return undefined;
  return (Object.keys(TYPE_KEYS) as RequestType[]).find((type) => TYPE_KEYS[type] === code);
}
