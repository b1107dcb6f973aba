import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "@/db/project-root";
import { featuresOf } from "../reader/features";
import { parseModel, writeModel } from "../reader/model";
import { readLetter } from "../reader/read-letter";
import { shippedModel } from "../reader/shipped-model";
import { fingerprintOf } from "./fingerprint";
import { type Example, learn } from "./learn";

test("the shipped model is what the corpus teaches: after a change to either, run npm run train", () => {
  expect(shippedModel().from).toBe(fingerprintOf(path.join(PROJECT_ROOT, "corpus")));
});

const letterOf = (text: string, subject = "") => ({ subject, sentences: [text], reply: false, marks: [] });
const example = (text: string, kind: "delete" | "other", voice: string): Example => ({
  letter: letterOf(text),
  voice,
  labels: new Set([kind, "asks"] as const),
});
const few = ["ann", "bob", "cid", "dan", "eve"].flatMap((voice) => [
  example("удалите мой аккаунт", "delete", voice),
  example("спасибо за помощь", "other", voice),
]);

test("the same examples always give the same model, which reads what it has learned, and survives being written", () => {
  const model = learn("test", few);
  expect(writeModel(learn("test", few))).toBe(writeModel(model));
  const { likely, saidIn } = readLetter([parseModel(writeModel(model))], {
    ...letterOf("Добрый день"),
    sentences: ["Добрый день", "удалите аккаунт"],
  });
  expect(likely.delete).toBeGreaterThan(likely.other);
  expect(saidIn("delete")[0]).toBe(1);
});

test("what fewer than a handful of voices say is not learned", () => {
  const odd = example("абракадабра", "delete", "one");
  expect(learn("test", [...few, odd, odd, odd]).places.has("абрак")).toBe(false);
});

test("a model of other kinds is refused", () => {
  const text = writeModel(learn("test", few));
  expect(() => parseModel(text.replace("auto_reply", "robot"))).toThrow("npm run train");
  expect(() => parseModel("{}")).toThrow("npm run train");
});

test("a subject that is inherited is no sentence of its author, and names of features say where they come from", () => {
  const answer = featuresOf({ ...letterOf("Спасибо", "Удалите аккаунт"), reply: true });
  expect(answer.parts).toHaveLength(1);
  expect([...answer.whole.keys()]).toContain("re:удали");
  expect([...answer.whole.keys()]).not.toContain("удали");
  expect(featuresOf(letterOf("Спасибо", "Удалите аккаунт")).parts).toHaveLength(2);
});
