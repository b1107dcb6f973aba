import { expect, test } from "vitest";
import { isCommand, type Press } from "./keys";
import { followSequences } from "./sequence";

function press(key: string, code: string, modifiers: Partial<Press> = {}): Press {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, ...modifiers };
}

function following(sequences: string[]): (press: Press, at: number) => string | null {
  const follow = followSequences();
  return (press, at) => follow(press, at, sequences);
}

const g = press("g", "KeyG");
const q = press("q", "KeyQ");

test("completes a sequence pressed in time", () => {
  const follow = following(["g q", "?"]);
  expect(follow(g, 0)).toBeNull();
  expect(follow(q, 300)).toBe("g q");
});

test("forgets a key that was pressed too long ago", () => {
  const follow = following(["g q"]);
  follow(g, 0);
  expect(follow(q, 5000)).toBeNull();
});

test("starts anew when a key leads nowhere", () => {
  const follow = following(["g q"]);
  follow(g, 0);
  follow(press("x", "KeyX"), 100);
  expect(follow(q, 200)).toBeNull();
  follow(g, 300);
  follow(g, 400);
  expect(follow(q, 500)).toBe("g q");
});

test("goes by the key's place on a Russian keyboard, also for a sign", () => {
  const follow = following(["g q", "/"]);
  follow(press("п", "KeyG"), 0);
  expect(follow(press("й", "KeyQ"), 100)).toBe("g q");
  expect(follow(press(".", "Slash"), 200)).toBe("/");
});

test("goes by the letter on a Latin keyboard of another order", () => {
  const follow = following(["g"]);
  expect(follow(press("i", "KeyG"), 0)).toBeNull();
  expect(follow(press("g", "KeyU"), 100)).toBe("g");
});

test("lets Shift pass within a sequence, and leaves the browser's own combinations alone", () => {
  const follow = following(["?", "r"]);
  expect(follow(press("Shift", "ShiftLeft"), 0)).toBeNull();
  expect(follow(press("?", "Digit7"), 50)).toBe("?");
  expect(follow(press("r", "KeyR", { ctrlKey: true }), 100)).toBeNull();
});

test("knows Ctrl K and ⌘ K on any layout", () => {
  expect(isCommand("k", press("k", "KeyK", { ctrlKey: true }))).toBe(true);
  expect(isCommand("k", press("л", "KeyK", { metaKey: true }))).toBe(true);
  expect(isCommand("k", press("k", "KeyK"))).toBe(false);
});

test("a sequence counts from its first key, even when its bindings are drawn after that", () => {
  const follow = followSequences();
  expect(follow(g, 0, ["q"])).toBeNull();
  expect(follow(q, 100, ["q", "g q"])).toBe("g q");
});
