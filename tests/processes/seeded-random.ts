import { randomInt } from "node:crypto";
import { onTestFailed } from "vitest";
import { type Random, random } from "@/bin/demo/random";

const MOST = 2 ** 31;

/** Chance that can be had again: a test that fails tells its seed, and the variable TEST_SEED sets it. */
export function seededRandom(): Random {
  const seed = Number(process.env.TEST_SEED ?? randomInt(MOST));
  onTestFailed(() => console.error(`The same once more: TEST_SEED=${seed}`));
  return random(seed);
}
