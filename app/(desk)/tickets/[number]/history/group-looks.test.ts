import { expect, test } from "vitest";
import type { HistoryItem } from "@/domain/history/read";
import type { HistoryAction } from "@/vocabulary/history";
import { groupLooks } from "./group-looks";

let seq = 100;
const act = (action: HistoryAction): HistoryItem => ({
  seq: --seq,
  at: new Date(seq * 1000),
  actor: { kind: "staff", id: "a", name: "Анна" },
  action,
  ticket: 1042,
  person: null,
  details: {},
  values: null,
});

const drawn = (...actions: HistoryAction[]) =>
  groupLooks(actions.map(act)).map(({ item, looks }) => [item.action, looks.length]);

test("puts looks that follow each other into one", () => {
  expect(drawn("person.viewed", "person.viewed", "ticket.claimed", "person.viewed", "ticket.opened")).toEqual([
    ["person.viewed", 2],
    ["ticket.claimed", 1],
    ["person.viewed", 1],
    ["ticket.opened", 1],
  ]);
});

test("never puts together what was done, nor reveals", () => {
  expect(drawn("ticket.noted", "ticket.noted", "person.revealed", "person.revealed")).toHaveLength(4);
  expect(drawn()).toEqual([]);
});
