import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRefreshThrottle } from "./refresh-throttle";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("draws at once when it rests, and once more after a burst, however many wishes there were", () => {
  const pace = createRefreshThrottle();
  const draw = vi.fn();
  pace.want(draw, 0);
  expect(draw).toHaveBeenCalledTimes(1);
  for (let wishes = 0; wishes < 50; wishes += 1) pace.want(draw, 0);
  vi.advanceTimersByTime(40);
  pace.drawn();
  vi.advanceTimersByTime(200);
  expect(draw).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(50);
  expect(draw).toHaveBeenCalledTimes(2);
  pace.drawn();
  vi.advanceTimersByTime(10_000);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("rests the longer the more a drawing costs", () => {
  const pace = createRefreshThrottle();
  const draw = vi.fn();
  pace.want(draw, 0);
  vi.advanceTimersByTime(500);
  pace.want(draw, 0);
  pace.drawn();
  vi.advanceTimersByTime(499);
  expect(draw).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("what may wait is drawn with what may not", () => {
  const pace = createRefreshThrottle();
  const [patient, urgent] = [vi.fn(), vi.fn()];
  pace.want(patient, 3000);
  vi.advanceTimersByTime(1000);
  pace.want(urgent, 0);
  expect(urgent).toHaveBeenCalledTimes(1);
  pace.drawn();
  vi.advanceTimersByTime(5000);
  expect(patient).not.toHaveBeenCalled();
});

test("does not wait for ever for a drawing that was given up", () => {
  const pace = createRefreshThrottle();
  const draw = vi.fn();
  pace.want(draw, 0);
  pace.want(draw, 0);
  vi.advanceTimersByTime(10_000);
  expect(draw).toHaveBeenCalledTimes(2);
});
