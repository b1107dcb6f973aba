import type { logCallAction } from "./actions";
import { type Caller, type Draft, EVERYWHERE, type OpenTicket } from "./call";

type Composed = Parameters<typeof logCallAction>[0];

type Known = { call: number | null; caller: Caller | null; isPhone: boolean; applyNow: boolean; now: number };

/** The call as it is handed in: what was typed, and what the desk worked out from who is calling. */
export function composeCall(draft: Draft, { call, caller, isPhone, applyNow, now }: Known): Composed {
  const { key, query, startedAt, callerName, type, changes, disposition, callBack, note } = draft;
  return {
    key,
    call,
    startedAt: new Date(startedAt ?? now),
    phone: isPhone ? query : null,
    personId: caller?.id ?? null,
    personVersion: caller?.version,
    callerName: callerName.trim() || null,
    locale: caller?.locale ?? "ru",
    requests: type
      ? [{ type, region: regionOf(draft, caller), changes: type === "edit" ? realChanges(changes, caller) : {} }]
      : [],
    addTo: draft.join ? (ticketToJoin(draft, caller)?.number ?? null) : null,
    disposition,
    callBack: disposition === "call_back" ? callBack : null,
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

/** The caller's open ticket that asks the like already, the one with the least time left. */
export function ticketToJoin({ type }: Pick<Draft, "type">, caller: Pick<Caller, "tickets"> | null): OpenTicket | null {
  const alike = (caller?.tickets ?? []).filter(({ types }) => type !== null && types.includes(type));
  return alike.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null;
}

/** What is typed and not in the record already. */
export function realChanges(changes: Draft["changes"], caller: Pick<Caller, "held"> | null): Record<string, string> {
  const real = changes.filter(({ field, value }) => value.trim() && value.trim() !== caller?.held[field]);
  return Object.fromEntries(real.map(({ field, value }) => [field, value]));
}
