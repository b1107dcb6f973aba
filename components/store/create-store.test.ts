import { expect, test, vi } from "vitest";
import { createStore } from "./create-store";

test("tells all who follow of a new value, and of no other", () => {
  const store = createStore({ count: 1 });
  const seen: number[] = [];
  const [see, other] = [() => seen.push(store.get().count), vi.fn()];
  const leave = store.subscribe(see);
  store.subscribe(other);
  store.set({ count: 2 });
  store.set(store.get());
  leave();
  store.set({ count: 3 });
  expect(seen).toEqual([2]);
  expect(other).toHaveBeenCalledTimes(2);
});

test("runs what feeds it only while somebody follows", () => {
  const stop = vi.fn();
  const start = vi.fn(() => stop);
  const store = createStore(0, start);
  const [one, two] = [store.subscribe(() => {}), store.subscribe(() => {})];
  expect(start).toHaveBeenCalledTimes(1);
  one();
  one();
  expect(stop).not.toHaveBeenCalled();
  two();
  expect(stop).toHaveBeenCalledTimes(1);
  store.subscribe(() => {});
  expect(start).toHaveBeenCalledTimes(2);
});

test("whoever stops or begins to follow while being told is told once, or not at all", () => {
  const store = createStore(0);
  const later = vi.fn();
  const once = vi.fn(() => {
    leave();
    leaveGone();
    store.subscribe(later);
  });
  const leave = store.subscribe(once);
  const gone = vi.fn();
  const leaveGone = store.subscribe(gone);
  store.set(1);
  expect(once).toHaveBeenCalledTimes(1);
  expect(gone).not.toHaveBeenCalled();
  expect(later).not.toHaveBeenCalled();
  store.set(2);
  expect(later).toHaveBeenCalledTimes(1);
});
