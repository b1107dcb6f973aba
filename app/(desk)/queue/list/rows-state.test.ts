import { describe, expect, test } from "vitest";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { changeRows, NOTHING, type RowsEvent, type RowsState } from "./rows-state";

const row = (number: number, at: number, more: Partial<QueueTicket> = {}) =>
  ({ number, at, worded: false, assignee: null, ...more }) as QueueTicket;

const change = changeRows("rising");
const began: RowsState = { ...NOTHING, rows: [row(1, 10), row(2, 20), row(3, 30)], next: "more" };
const heard = (event: Partial<Extract<RowsEvent, { kind: "heard" }>>) =>
  change(began, { kind: "heard", numbers: [], rows: [], others: [], held: false, ...event });
const numbers = (state: RowsState) => state.rows.map(({ number }) => number);

describe("rows that change while nobody is on them", () => {
  test("come in where they belong, change in place, and go", () => {
    expect(numbers(heard({ numbers: [4], rows: [row(4, 15)] }))).toEqual([1, 4, 2, 3]);
    expect(heard({ numbers: [2], rows: [row(2, 20, { assignee: "Ольга" })] }).rows[1]).toMatchObject({
      assignee: "Ольга",
    });
    expect(numbers(heard({ numbers: [2], others: [row(2, 20)] }))).toEqual([1, 3]);
  });

  test("are left to the next page when they lie beyond the last loaded one", () => {
    expect(numbers(heard({ numbers: [4], rows: [row(4, 40)] }))).toEqual([1, 2, 3]);
    const whole = { ...began, next: null };
    const event: RowsEvent = { kind: "heard", numbers: [4], rows: [row(4, 40)], others: [], held: false };
    expect(numbers(change(whole, event))).toEqual([1, 2, 3, 4]);
  });

  test("are added to a list that was loaded to its end, which leads on when there are more", () => {
    const whole = { ...began, next: null };
    const rows = [...whole.rows, row(4, 40)];
    const heard = { kind: "heard" as const, numbers: [1, 2, 3, 4], rows, others: [], held: false, next: "more" };
    const after = change(whole, heard);
    expect([numbers(after), after.next]).toEqual([[1, 2, 3, 4], "more"]);
  });

  test("stand as the server sorts them: falling, ties by number, words last", () => {
    const falling = changeRows("falling");
    const state = { ...NOTHING, rows: [row(2, 20), row(1, 10), row(9, 50, { worded: true })] };
    const arrived = [row(5, 20), row(6, 5, { worded: true })];
    const after = falling(state, { kind: "heard", numbers: [5, 6], rows: arrived, others: [], held: false });
    expect(numbers(after)).toEqual([5, 2, 1, 9, 6]);
  });
});

describe("rows that change while the reader is on them", () => {
  test("never jump: new ones wait, gone ones stay as they are now, until they are shown", () => {
    const held = heard({
      numbers: [4, 2],
      rows: [row(4, 15)],
      others: [row(2, 20, { assignee: "Ольга" })],
      held: true,
    });
    expect(numbers(held)).toEqual([1, 2, 3]);
    expect(held.rows[1]).toMatchObject({ assignee: "Ольга" });
    expect([held.waiting.size, held.left.size]).toEqual([1, 1]);
    const shown = change(held, { kind: "shown" });
    expect(numbers(shown)).toEqual([1, 4, 3]);
    expect([shown.waiting.size, shown.left.size]).toEqual([0, 0]);
  });

  test("that come back before they are shown are as if they had never gone", () => {
    const gone = heard({ numbers: [2], held: true });
    const back = change(gone, { kind: "heard", numbers: [2], rows: [row(2, 20)], others: [], held: true });
    expect([back.waiting.size, back.left.size, numbers(back)]).toEqual([0, 0, [1, 2, 3]]);
  });
});

test("a page is added without those that came in meanwhile", () => {
  const after = change(began, { kind: "page", rows: [row(3, 30), row(5, 50)], next: null });
  expect(numbers(after)).toEqual([1, 2, 3, 5]);
});
