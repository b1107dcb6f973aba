"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { TextField } from "@/components/forms/text-field";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { Glyph } from "@/components/icons/glyph";
import { IconButton } from "@/components/ui/icon-button";
import { KeyHint } from "@/components/ui/key-hint";
import { useFoundPeople } from "./use-found-people";
import { useKeptQuery } from "./use-kept-query";

/**
 * Finds people while somebody types, in place of the list (its children). What is typed travels in a body and is kept with
 * the tab, never in an address. Enter opens the only one who fits, else goes to the first.
 *
 * @param region a search by name is narrowed to it
 */
export function PeopleSearch({
  inputId,
  region,
  filter,
  children,
}: {
  inputId: string;
  region: string | null;
  filter: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("people.search");
  const [query, setQuery] = useKeptQuery();
  const { found, pending } = useFoundPeople(query, region);
  const results = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useTypedEarly(input, query, setQuery);

  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const rows = results.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [];
    if (event.key === "Enter" && found && !pending && rows.length === 1) rows[0]!.click();
    else rows[0]?.focus();
  };
  const clear = () => {
    setQuery("");
    input.current?.focus();
  };

  return (
    <>
      <div className="mb-4 flex gap-2 max-sm:flex-col">
        <search className="sm:w-96">
          <TextField
            ref={input}
            id={inputId}
            data-first-field
            label={t("label")}
            hideLabel
            placeholder={t("placeholder")}
            value={query}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={press}
            lead={<Glyph path="M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M21 21l-4.34-4.34" size={15} />}
            trail={query ? <ClearButton label={t("clear")} onClear={clear} /> : <SlashHint />}
          />
        </search>
        {filter}
      </div>
      <p role="status" className={found ? "mb-2 text-sm text-muted" : "sr-only"}>
        {found?.said}
      </p>
      <div ref={results} aria-busy={pending}>
        {found ? found.list : children}
      </div>
    </>
  );
}

function ClearButton({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <IconButton label={label} size="sm" variant="ghost" onClick={onClear}>
      <Glyph path="M18 6 6 18M6 6l12 12" size={14} />
    </IconButton>
  );
}

function SlashHint() {
  return (
    <span aria-hidden className="pr-1 pointer-coarse:hidden">
      <KeyHint keys="/" />
    </span>
  );
}
