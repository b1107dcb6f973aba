import { expect, test } from "vitest";
import { readOptions } from "./options";
import { DRILLS, LANES } from "./steps";

const chosen = (...args: string[]) => {
  const { chosen } = readOptions(args);
  return [...LANES.flat(), ...DRILLS].filter(chosen).map(({ name }) => name);
};

test("runs all but the drills, or those too, or what is named, and journeys with their build", () => {
  expect(chosen()).toEqual(["types", "build", "e2e", "lint", "unused", "unit"]);
  expect(chosen("--all")).toEqual([...chosen(), ...DRILLS.map(({ name }) => name)]);
  expect(chosen("--only=unit,loops")).toEqual(["unit", "loops"]);
  expect(chosen("--only=e2e")).toEqual(["build", "e2e"]);
});

test("another Node is told all but its number", () => {
  expect(readOptions(["--only=unit", "--node=24"])).toMatchObject({ node: "24", others: ["--only=unit"] });
  expect(readOptions(["--all"])).toMatchObject({ node: null, others: ["--all"] });
});
