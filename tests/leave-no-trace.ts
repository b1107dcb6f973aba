import { afterAll, expect } from "vitest";

/** Files share a process: one that changes the environment puts it back, or fails here. */
const found = { ...process.env };

afterAll(() => {
  expect(process.env).toEqual(found);
});
