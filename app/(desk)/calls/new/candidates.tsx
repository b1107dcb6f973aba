"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { cx } from "@/components/ui/cx";
import type { CallerHits } from "../lookup/find-hits";
import type { Found } from "./call";

type Hit = CallerHits["hits"][number];

type Props = { hits: Hit[]; callerId: string | null; onChoose: (id: string) => void };

/** Who fits, each with what tells them from a namesake; the arrow keys go through them. */
export function Candidates({ hits, callerId, onChoose }: Props) {
  const t = useTranslations("calls.desk");
  return (
    <ul
      data-candidates
      aria-label={t("candidates")}
      onKeyDown={goThroughCallers}
      className="max-w-xl rounded-lg border border-line bg-surface p-1"
    >
      {hits.map((hit) => (
        <li key={hit.id}>
          <button
            type="button"
            data-candidate
            aria-pressed={hit.id === callerId}
            onClick={() => onChoose(hit.id)}
            className={cx(
              "block w-full rounded-md px-3 py-1.5 text-left hover:bg-sunken focus-visible:outline-2 focus-visible:outline-focus pointer-coarse:min-h-11",
              hit.id === callerId && "bg-accent-tint",
            )}
          >
            <span className="block truncate font-medium">{hit.name ?? t("nameless")}</span>
            <span className={cx("block text-sm text-muted", hits.length > 1 ? "text-pretty" : "truncate")}>
              {hit.note}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** While more is typed, those that fitted until then stay; whoever fits another number does not. */
export function hitsFor(query: string, { hits, answered }: Found): Hit[] {
  const written = query.trim();
  return written.startsWith(answered) || answered.startsWith(written) ? hits : [];
}

/** With the arrow keys from the field to those who fit, from one to the next, and back. */
export function goThroughCallers(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  moveAmongCallers(event.key === "ArrowDown" ? 1 : -1);
}

export function moveAmongCallers(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>("[data-caller-search], [data-candidate]")];
  const shown = stops.filter((stop) => stop.checkVisibility());
  const now = shown.indexOf(document.activeElement as HTMLElement);
  shown[now + step]?.focus();
}
