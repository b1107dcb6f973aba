"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ShownCall } from "../ringing/route";

type Props = {
  calls: ShownCall[];
  onTake: (id: number, personId?: string) => void;
  onDismiss: (id: number) => void;
};

/** Calls that were begun and not finished, and those that were missed: folded away until looked for. */
export function UnfinishedCalls({ calls, onTake, onDismiss }: Props) {
  const t = useTranslations("calls.pop");
  if (calls.length === 0) return null;
  return (
    <details className="pointer-events-auto max-w-full rounded-lg border border-warning-line bg-raised shadow-raised">
      <summary className="cursor-pointer rounded-lg px-3 py-1.5 text-sm font-medium text-warning-ink focus-visible:outline-2 focus-visible:outline-focus pointer-coarse:min-h-11">
        {t("unfinished", { count: calls.length })}
      </summary>
      <ul className="grid max-h-72 gap-1 overflow-y-auto border-t border-line p-2">
        {calls.map(({ id, state, number, people }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 text-sm">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{people[0]?.name ?? number ?? t("withheld")}</span>
              <span className="text-muted">{state === "taken" ? t("taken") : t("missed")}</span>
            </span>
            <Button size="sm" onClick={() => onTake(id, people.length === 1 ? people[0]!.id : undefined)}>
              {state === "taken" ? t("resume") : t("log")}
            </Button>
            {state === "missed" && (
              <Button size="sm" variant="ghost" onClick={() => onDismiss(id)}>
                {t("dismiss")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
