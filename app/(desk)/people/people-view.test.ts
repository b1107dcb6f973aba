import { expect, test } from "vitest";
import { peopleHref, readPeopleView } from "./people-view";

test("reads back what it wrote, and is short for everybody", () => {
  const view = { region: "RU-MOW", cursor: "abc" };
  expect(readPeopleView(Object.fromEntries(new URL(peopleHref(view), "http://desk.test").searchParams))).toEqual(view);
  expect(peopleHref({})).toBe("/people");
});

test("takes the first of several values, and no empty one", () => {
  expect(readPeopleView({ region: ["RU-SPE", "RU-MOW"], cursor: "  " })).toEqual({ region: "RU-SPE" });
});
