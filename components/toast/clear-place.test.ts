import { expect, test } from "vitest";
import { clearTop } from "./clear-place";

const room = { top: 8, bottom: 884, left: 16, right: 1424 };
const toast = { width: 384, height: 60 };

test("stands at the foot of the window where nothing is", () => {
  expect(clearTop(toast, room, [])).toBe(824);
});

test("stands above a bar at the foot, and above what lies on that", () => {
  const bar = { top: 836, bottom: 884, left: 388, right: 1284 };
  expect(clearTop(toast, room, [bar])).toBe(768);
  const card = { top: 740, bottom: 800, left: 1040, right: 1424 };
  expect(clearTop(toast, room, [bar, card])).toBe(672);
});

test("does not mind what stands beside it", () => {
  expect(clearTop(toast, room, [{ top: 300, bottom: 900, left: 256, right: 736 }])).toBe(824);
});

test("goes between two where there is room for it, and not where there is none", () => {
  const low = { top: 788, bottom: 844, left: 0, right: 390 };
  const phone = { top: 8, bottom: 836, left: 16, right: 374 };
  const size = { width: 358, height: 60 };
  expect(clearTop(size, phone, [low, { top: 100, bottom: 700, left: 16, right: 374 }])).toBe(720);
  expect(clearTop(size, phone, [low, { top: 100, bottom: 760, left: 16, right: 374 }])).toBe(32);
});

test("stands at the top where no place is clear", () => {
  expect(clearTop(toast, room, [{ top: 0, bottom: 900, left: 0, right: 1440 }])).toBe(8);
});
