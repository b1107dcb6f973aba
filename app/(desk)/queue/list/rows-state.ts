import type { QueueTicket } from "@/components/queue/queue-ticket";
import { type Direction, follows, putIn } from "./arrange";

/**
 * The rows on the screen. `next` leads to those that are not loaded. While the reader is on the rows nothing jumps: `waiting` are
 * rows that would come in, `left` the numbers of those that would go.
 */
export type RowsState = {
  rows: QueueTicket[];
  next: string | null;
  waiting: ReadonlyMap<number, QueueTicket>;
  left: ReadonlySet<number>;
};

export type RowsEvent =
  | { kind: "page"; rows: QueueTicket[]; next: string | null }
  | { kind: "began"; rows: QueueTicket[]; next: string | null }
  /**
   * How certain tickets are now: `rows` belong to the list, `others` do not. `held`: the reader is on the rows. `next`: where a list
   * that was loaded to its end leads on now.
   */
  | {
      kind: "heard";
      numbers: number[];
      rows: QueueTicket[];
      others: QueueTicket[];
      held: boolean;
      next?: string | null;
    }
  | { kind: "drawn"; numbers: ReadonlySet<number>; as: Partial<QueueTicket> }
  | { kind: "put"; rows: QueueTicket[] }
  | { kind: "shown" };

export const NOTHING: RowsState = { rows: [], next: null, waiting: new Map(), left: new Set() };

/** What an event makes of the rows. */
export function changeRows(direction: Direction): (state: RowsState, event: RowsEvent) => RowsState {
  return (state, event) => {
    switch (event.kind) {
      case "began":
        return { ...NOTHING, rows: event.rows, next: event.next };
      case "page": {
        const known = new Set(state.rows.map(({ number }) => number));
        const added = event.rows.filter(({ number }) => !known.has(number));
        return { ...state, rows: [...state.rows, ...added], next: event.next };
      }
      case "drawn":
        return {
          ...state,
          rows: state.rows.map((row) => (event.numbers.has(row.number) ? { ...row, ...event.as } : row)),
        };
      case "put":
        return { ...state, rows: redraw(state.rows, event.rows) };
      case "shown":
        return show(state, direction);
      case "heard": {
        const heard = hearOf(state, event, direction);
        const shown = event.held ? heard : show(heard, direction);
        return event.next === undefined ? shown : { ...shown, next: event.next };
      }
    }
  };
}

function redraw(rows: QueueTicket[], drawn: QueueTicket[]): QueueTicket[] {
  const anew = new Map(drawn.map((row) => [row.number, row]));
  return rows.map((row) => anew.get(row.number) ?? row);
}

function show({ rows, next, waiting, left }: RowsState, direction: Direction): RowsState {
  if (waiting.size === 0 && left.size === 0) return { rows, next, waiting, left };
  const stay = rows.filter(({ number }) => !left.has(number));
  return { ...NOTHING, rows: putIn(stay, [...waiting.values()], direction, next === null), next };
}

function hearOf(
  state: RowsState,
  { numbers, rows, others }: Extract<RowsEvent, { kind: "heard" }>,
  direction: Direction,
): RowsState {
  const here = new Map(state.rows.map((row) => [row.number, row]));
  const waiting = new Map(state.waiting);
  const left = new Set(state.left);
  const belong = new Map(rows.map((row) => [row.number, row]));
  for (const number of numbers) {
    const row = belong.get(number);
    const drawn = here.get(number);
    waiting.delete(number);
    left.delete(number);
    if (!row && drawn) left.add(number);
    if (row && !(drawn && follows(row, drawn, direction) === 0) && inReach(state, row, direction))
      waiting.set(number, row);
  }
  const inPlace = [...rows, ...others].filter(({ number }) => !waiting.has(number));
  return { ...state, rows: redraw(state.rows, inPlace), waiting, left };
}

function inReach({ rows, next }: RowsState, row: QueueTicket, direction: Direction): boolean {
  const last = rows.at(-1);
  return next === null || (last !== undefined && follows(row, last, direction) <= 0);
}
