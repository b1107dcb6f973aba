"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { Glyph } from "@/components/icons/glyph";
import { KeyHint } from "@/components/ui/key-hint";
import type { Choice } from "@/domain/tickets/list/search-language/complete";
import type { RegionWords } from "@/domain/tickets/list/search-language/terms";
import { useCompletion } from "./use-completion";
import { useSayChoice } from "./use-say-choice";

type Props = {
  id: string;
  /** What is searched for now; the box follows it when it changes. */
  value: string;
  locale: "ru" | "en";
  regions: RegionWords[];
  /** Names of those who take tickets, where the reader may know them. */
  colleagues: string[];
  tags: string[];
  onSearch: (text: string) => void;
};

/** The one box for filters and words, with what the word under the caret may become. */
export function SearchBox({ id, value, locale, regions, colleagues, tags, onSearch }: Props) {
  const t = useTranslations("queue.search");
  const sayChoice = useSayChoice(regions);
  const [text, setText] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(value.length);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setText(value);
  }

  const complete = useCompletion(open);
  const { from, to, choices } =
    open && complete ? complete(text, caret, locale, { regions, colleagues, tags }) : { from: 0, to: 0, choices: [] };
  const shown = open && choices.length > 0;

  const write = (next: string, caret = next.length) => {
    setText(next);
    setCaret(caret);
    setActive(-1);
    setOpen(true);
  };
  /** A search that is written to its end is followed by a space, as if the next filter were to be typed: all of them are offered. */
  const offerAll = () => write(text && !text.endsWith(" ") ? `${text} ` : text);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, listId]);
  useTypedEarly(input, value, write);
  /** By keyboard more may be typed before Enter; who chooses by pointer is answered at once. */
  const choose = ({ write: word }: Choice, by: "keys" | "pointer") => {
    const negation = text[from] === "-" ? "-" : "";
    const goesOn = word.endsWith(":");
    const chosen = `${text.slice(0, from)}${negation}${word}${goesOn ? "" : " "}`;
    const whole = chosen + text.slice(to).trimStart();
    // Before the next key: it belongs behind what was chosen.
    flushSync(() => {
      setText(whole);
      setCaret(chosen.length);
      setActive(-1);
      setOpen(goesOn);
    });
    if (by === "pointer" && !goesOn) return search(whole);
    input.current?.setSelectionRange(chosen.length, chosen.length);
  };
  const search = (whole: string) => {
    setOpen(false);
    // The next keys are those of the list.
    input.current?.blur();
    onSearch(whole);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && (shown || text !== value)) {
      event.stopPropagation();
      if (shown) setOpen(false);
      else setText(value);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setOpen(true);
      if (choices.length > 0)
        setActive((active + (event.key === "ArrowDown" ? 1 : choices.length + (active < 0 ? 0 : -1))) % choices.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && shown && choices[active])
      choose(choices[active], "keys");
    else return;
    event.preventDefault();
  };
  const leave = () => {
    setOpen(false);
    if (text.trim() === value) setText(value);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    search(text);
  };

  return (
    <search className="relative min-w-0 flex-1 basis-full sm:basis-72">
      <form onSubmit={submit}>
        <span className="pointer-events-none absolute inset-y-0 left-2.5 z-1 flex h-8 items-center text-muted pointer-coarse:h-11">
          <Glyph path="M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0" size={15} />
        </span>
        <input
          ref={input}
          id={id}
          data-first-field
          type="text"
          role="combobox"
          aria-label={t("label")}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          placeholder={t("placeholder")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={500}
          value={text}
          onChange={({ target }) => write(target.value, target.selectionStart ?? undefined)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? text.length)}
          onKeyDown={press}
          onFocus={() => text === "" && setOpen(true)}
          onClick={() => !shown && offerAll()}
          onBlur={leave}
          className="control pr-10! pl-8!"
        />
        <span aria-hidden className="absolute top-1.5 right-1.5 pointer-coarse:hidden">
          <KeyHint keys="/" />
        </span>
        <button type="submit" className="sr-only">
          {t("submit")}
        </button>
      </form>
      <div
        id={listId}
        role="listbox"
        aria-label={t("choices")}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain rounded-lg bg-raised p-1 shadow-raised"
      >
        {shown &&
          choices.map((choice, index) => (
            <button
              key={choice.write}
              id={`${listId}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(choice, "pointer")}
              className={`flex w-full items-baseline justify-between gap-4 rounded-md px-2 py-1.5 text-left text-sm ${index === active ? "bg-accent-tint" : "hover:bg-sunken"}`}
            >
              <span className="font-mono">{choice.write}</span>
              <span className="truncate text-muted">{sayChoice(choice)}</span>
            </button>
          ))}
      </div>
    </search>
  );
}
