"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import { askValue } from "@/app/http/ask-value";

export type Mentionable = { id: string; name: string };

const MOST = 6;

/** The `@` before the caret and what is written after it, when that may become a name. */
const BEGUN = /(?:^|[\s(])@([\p{L}\p{N} .-]{0,40})$/u;

/**
 * Completes the names of colleagues after an `@`: arrows choose, Enter or Tab takes, Escape leaves.
 *
 * @param write puts the new text into the field
 */
export function useMentions(field: RefObject<HTMLTextAreaElement | null>, write: (text: string) => void) {
  const [everybody, setEverybody] = useState<Mentionable[] | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [meant, setMeant] = useState<Mentionable[]>([]);

  const folded = begun?.toLocaleLowerCase();
  const fits = ({ name }: Mentionable) =>
    folded !== undefined &&
    ` ${name.toLocaleLowerCase()}`.includes(` ${folded}`) &&
    name.toLocaleLowerCase() !== folded;
  const choices = (everybody ?? []).filter(fits).slice(0, MOST);

  const follow = () => {
    const element = field.current;
    const found = element ? BEGUN.exec(element.value.slice(0, element.selectionStart)) : null;
    setBegun(found ? found[1]! : null);
    setAt(0);
    if (found && !everybody) void readEverybody().then(setEverybody);
  };

  const take = (chosen: Mentionable) => {
    const element = field.current;
    if (!element || begun === null) return;
    const caret = element.selectionStart;
    const before = element.value.slice(0, caret - begun.length - 1);
    const written = `${before}@${chosen.name} `;
    flushSync(() => write(written + element.value.slice(caret)));
    setMeant((already) => [...already.filter(({ id }) => id !== chosen.id), chosen]);
    setBegun(null);
    element.focus();
    element.setSelectionRange(written.length, written.length);
  };

  /** Whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const chosen = choices[at];
    if (!chosen || event.ctrlKey || event.metaKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + choices.length) % choices.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") setBegun(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  return { choices, at, take, press, follow, leave: () => setBegun(null), meant, forget: () => setMeant([]) };
}

async function readEverybody(): Promise<Mentionable[]> {
  const answer = await askValue<{ colleagues: Mentionable[] }>("/api/colleagues");
  return answer?.colleagues ?? [];
}
