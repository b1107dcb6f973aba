import { expect, test } from "vitest";
import { answersTo, type Group, type Line } from "./lines";

const line = (label: string, more: Partial<Line> = {}): Line => ({ id: label, label, run: () => {}, ...more });
const groups: Group[] = [
  { name: "verbs", heading: "", lines: [line("Решить", { keys: "e" }), line("Ответить", { keys: "r" })] },
  { name: "places", heading: "", lines: [line("Очередь", { keys: "g q", words: ["Queue"] }), line("Люди")] },
  { name: "hits", heading: "", lines: [line("Анна Очеретова"), line("Пётр Очередько")], judged: true },
];
const labels = (query: string, among = groups, settled = true) =>
  answersTo(query, among, settled).map(({ lines }) => lines.map(({ label }) => label));

test("without words everything stands there but what a search finds", () => {
  expect(labels("")).toEqual([
    ["Решить", "Ответить"],
    ["Очередь", "Люди"],
  ]);
});

test("a command that begins as typed goes before what the search found", () => {
  expect(labels("очередь")).toEqual([["Очередь"], ["Анна Очеретова", "Пётр Очередько"]]);
});

test("a command that only resembles the query waits until the search has found nothing", () => {
  const commands = groups.slice(0, 2);
  expect(labels("чере")).toEqual([["Анна Очеретова", "Пётр Очередько"]]);
  expect(labels("чере", commands, false)).toEqual([]);
  expect(labels("чере", commands)).toEqual([["Очередь"]]);
});

test("a command is found by its key and by its name in the other language", () => {
  expect(labels("gq")[0]).toEqual(["Очередь"]);
  expect(labels("e")[0]).toEqual(["Решить"]);
  expect(labels("queue")[0]).toEqual(["Очередь"]);
});

test("what the search found keeps its order, whatever it is called", () => {
  expect(labels("+7 900")).toEqual([["Анна Очеретова", "Пётр Очередько"]]);
});
