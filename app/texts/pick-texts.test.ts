import { expect, test } from "vitest";
import { mergeTexts } from "./merge-texts";
import { pickTexts } from "./pick-texts";

const all = {
  queue: { title: "Queue", search: { label: "Search", keys: { due: "Due" } }, list: { fresh: [["count", 2, {}]] } },
  ui: { next: "Next" },
};

test("hands over the groups that were named, where they stood, and nothing else", () => {
  expect(pickTexts(all, ["queue.search", "queue.list"])).toEqual({
    queue: { search: all.queue.search, list: all.queue.list },
  });
  expect(() => pickTexts(all, ["queue.nothing"])).toThrow("no group of texts nothing");
});

test("adds to what is known already, in the same namespace too, and changes neither", () => {
  const known = pickTexts(all, ["queue.search.keys", "ui"]);
  const merged = mergeTexts(known, pickTexts(all, ["queue.list"]));

  expect(merged).toEqual({ queue: { search: { keys: { due: "Due" } }, list: all.queue.list }, ui: all.ui });
  expect(known).toEqual({ queue: { search: { keys: { due: "Due" } } }, ui: all.ui });
});
