import { expect, test } from "vitest";
import { readTimelineView, timelineHref } from "./timeline-href";

test("reads back what it wrote, and is short for all of it", () => {
  const view = { kind: "looks", before: "17", ticket: 1001 } as const;
  const asked = Object.fromEntries(new URL(timelineHref("p", view), "http://desk.test").searchParams);
  expect(readTimelineView(asked, 1001)).toEqual(view);
  expect(timelineHref("p", { kind: null, before: null, ticket: null })).toBe("/people/p");
});

test("leaves out what is none of ours", () => {
  const nothing = { kind: null, before: null, ticket: null };
  expect(readTimelineView({ kind: "secrets", before: "1 or 1" }, null)).toEqual(nothing);
  expect(readTimelineView({ kind: ["looks", "record"] }, null)).toEqual({ ...nothing, kind: "looks" });
});
