import type { logCallAction } from "./actions";
import { type Caller, type Draft, EVERYWHERE } from "./call";

type Composed = Parameters<typeof logCallAction>[0];

/** The call as it is handed in: what was typed, and what the desk worked out from who is calling. */
export function composeCall(
  draft: Draft,
  { caller, isPhone, applyNow, now }: { caller: Caller | null; isPhone: boolean; applyNow: boolean; now: number },
): Composed {
  const { query, startedAt, callerName, type, changes, assurance, note } = draft;
  return {
    startedAt: new Date(startedAt ?? now),
    phone: isPhone ? query : null,
    personId: caller?.id ?? null,
    callerName: callerName.trim() || null,
    locale: caller?.locale ?? "ru",
    requests: type
      ? [{ type, region: regionOf(draft, caller), changes: type === "edit" ? typedChanges(changes) : {} }]
      : [],
    assurance: assurance ?? (caller && isPhone ? "contact" : "claimed"),
    note,
    applyNow,
  };
}

/** The region an unsubscribe is about: the chosen one, else the only one that mails the caller, else all. */
export function regionOf(
  { type, region }: Pick<Draft, "type" | "region">,
  caller: Pick<Caller, "subscriptions"> | null,
): string | null {
  if (type !== "unsubscribe" || region === EVERYWHERE) return null;
  if (region) return region;
  return caller?.subscriptions.length === 1 ? caller.subscriptions[0]!.code : null;
}

function typedChanges(changes: Draft["changes"]): Record<string, string> {
  return Object.fromEntries(changes.filter(({ value }) => value.trim()).map(({ field, value }) => [field, value]));
}
