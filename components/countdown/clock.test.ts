import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClock } from "./clock";
import { shownStep } from "./steps";

const MINUTE = 60_000;
const SERVER_NOW = Date.parse("2026-11-22T10:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: SERVER_NOW + 90 * MINUTE });
  vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("goes by server time, however wrong the reader's clock is", () => {
  const clock = createClock(SERVER_NOW);
  const dueAt = SERVER_NOW + 60 * MINUTE;
  clock.watch(dueAt, () => {});
  vi.advanceTimersByTime(3 * MINUTE);

  expect(shownStep(dueAt - clock.now())).toBe(57 * MINUTE);
});

test("ticks each minute while all is far off, each second when one is near", () => {
  const clock = createClock(SERVER_NOW);
  const changed = vi.fn();
  clock.watch(SERVER_NOW + 5 * 60 * MINUTE, changed);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(changed.mock.calls.length).toBeLessThanOrEqual(12);

  clock.watch(SERVER_NOW + 15 * MINUTE, () => {});
  changed.mockClear();
  vi.advanceTimersByTime(MINUTE);
  expect(changed.mock.calls.length).toBeGreaterThanOrEqual(59);
});

test("has one timer for many countdowns, and none when nobody watches", () => {
  const clock = createClock(SERVER_NOW);
  const leave = Array.from({ length: 50 }, (_, index) => clock.watch(SERVER_NOW + index * MINUTE, () => {}));
  expect(vi.getTimerCount()).toBe(1);

  for (const stop of leave) stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("rests while the page is hidden and is right again at once when it is seen", () => {
  const clock = createClock(SERVER_NOW);
  clock.watch(SERVER_NOW + 60 * MINUTE, () => {});
  Object.assign(document, { hidden: true });
  document.dispatchEvent(new Event("visibilitychange"));
  expect(vi.getTimerCount()).toBe(0);

  vi.setSystemTime(SERVER_NOW + 90 * MINUTE + 20 * MINUTE);
  Object.assign(document, { hidden: false });
  document.dispatchEvent(new Event("visibilitychange"));
  vi.advanceTimersByTime(1);
  expect(clock.now()).toBeGreaterThanOrEqual(SERVER_NOW + 20 * MINUTE);
});
