"use client";

import { Button } from "@/components/ui/button";
import type { ShownCall } from "../ringing/route";
import type { PopTexts } from "./pop-texts";

type Props = {
  texts: PopTexts;
  calls: ShownCall[];
  onTake: (id: number, personId?: string) => void;
  onDismiss: (id: number) => void;
};

/** Calls that were begun and not finished, and those that were missed: folded away until looked for. */
export function UnfinishedCalls({ texts, calls, onTake, onDismiss }: Props) {
  if (calls.length === 0) return null;
  return (
    <details className="pointer-events-auto max-w-full rounded-lg border border-warning-line bg-raised shadow-raised">
      <summary className="cursor-pointer rounded-lg px-3 py-1.5 text-sm font-medium text-warning-ink focus-visible:outline-2 focus-visible:outline-focus pointer-coarse:min-h-11">
        {`${texts.unfinished} ${calls.length}`}
      </summary>
      <ul className="grid max-h-72 gap-1 overflow-y-auto border-t border-line p-2">
        {calls.map(({ id, state, number, people }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 text-sm">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{people[0]?.name ?? number ?? texts.withheld}</span>
              <span className="text-muted">{state === "taken" ? texts.taken : texts.missed}</span>
            </span>
            <Button size="sm" onClick={() => onTake(id, people.length === 1 ? people[0]!.id : undefined)}>
              {state === "taken" ? texts.resume : texts.log}
            </Button>
            {state === "missed" && (
              <Button size="sm" variant="ghost" onClick={() => onDismiss(id)}>
                {texts.dismiss}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
