import { expect, test } from "vitest";
import en from "@/messages/en/history.json" with { type: "json" };
import ru from "@/messages/ru/history.json" with { type: "json" };
import { HISTORY_ACTIONS } from "@/vocabulary/history";

test.each([
  ["Russian", ru],
  ["English", en],
])("every act that the history knows has words in %s, and no others", (_language, texts) => {
  const worded = Object.entries(texts.actions).flatMap(([room, acts]) =>
    Object.keys(acts).map((act) => `${room}.${act}`),
  );
  expect(worded.toSorted()).toEqual(HISTORY_ACTIONS.toSorted());
});
