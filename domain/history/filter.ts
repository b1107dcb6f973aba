import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import type { Acting } from "@/domain/acting";
import { type FieldError, Refusal } from "@/domain/refusal";
import { HISTORY_ACTIONS, type HistoryAction, type HistoryRoom } from "@/vocabulary/history";
import { ofTicket } from "./of-ticket";

/** Whose acts: a member of staff's, a program's, or those of the desk itself. */
export type HistoryActor = { kind: "staff" | "token"; id: string } | { kind: "system" };

/** What part of the history; `from` and `to` are days as `2026-05-02`, both whole, in `timeZone`. */
export type HistoryFilter = {
  actor?: HistoryActor;
  about?: HistoryRoom;
  action?: HistoryAction;
  from?: string;
  to?: string;
  timeZone: string;
  ticket?: number;
  person?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** @throws Refusal `invalid` with field errors (`from`, `to`, `person`, `actor`) */
export function judgeFilter({ from, to, person, actor }: HistoryFilter): void {
  const errors: FieldError[] = [];
  if (from !== undefined && !isDay(from)) errors.push({ field: "from", code: "bad_date" });
  if (to !== undefined && !isDay(to)) errors.push({ field: "to", code: "bad_date" });
  if (person !== undefined && !UUID.test(person)) errors.push({ field: "person", code: "malformed" });
  if (actor && actor.kind !== "system" && !UUID.test(actor.id)) errors.push({ field: "actor", code: "malformed" });
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The acts that are meant, when not all are. */
export function actionsOf({ about, action }: HistoryFilter): HistoryAction[] | null {
  if (action) return [action];
  return about ? HISTORY_ACTIONS.filter((one) => one.startsWith(`${about}.`)) : null;
}

/** All of a filter but its acts, as a condition on the history. */
export async function conditionOf(acting: Acting, filter: HistoryFilter): Promise<SQL | undefined> {
  const { actor, from, to, timeZone, ticket, person } = filter;
  const startOf = (day: SQL) => sql`((${day}) at time zone ${timeZone}::text)`;
  return and(
    actor && eq(history.actorKind, actor.kind),
    actor && (actor.kind === "system" ? isNull(history.actorId) : eq(history.actorId, actor.id)),
    from === undefined ? undefined : sql`${history.at} >= ${startOf(sql`${from}::timestamp`)}`,
    to === undefined ? undefined : sql`${history.at} < ${startOf(sql`${to}::timestamp + interval '1 day'`)}`,
    ticket === undefined ? undefined : await ofTicket(acting, ticket),
    person === undefined ? undefined : eq(history.person, person),
  );
}
