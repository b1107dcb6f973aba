import { expect, test, vi } from "vitest";
import { onceAtATime } from "./once-at-a-time";

test("runs once more for all who asked while it was running, and never beside itself", async () => {
  const ends: (() => void)[] = [];
  let runs = 0;
  const work = onceAtATime(() => {
    runs += 1;
    return new Promise((resolve) => ends.push(resolve));
  });

  const first = work();
  const meanwhile = [work(), work()];
  expect(runs).toBe(1);
  ends[0]!();
  await vi.waitFor(() => expect(runs).toBe(2));
  ends[1]!();
  await Promise.all([first, ...meanwhile]);
  expect(runs).toBe(2);
});

test("runs again after it failed", async () => {
  let runs = 0;
  const work = onceAtATime(async () => {
    runs += 1;
    throw new Error("the database is away");
  });
  await work();
  await work();
  expect(runs).toBe(2);
});
