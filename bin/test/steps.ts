import { rmSync } from "node:fs";
import { buildWeb, NEXT } from "@/bin/run/build-web";
import { finishChild, type Outcome } from "@/bin/run/finish-child";
import { StartError } from "@/bin/run/start-error";
import { single, type Tally, tallyPlaywright, tallyVitest } from "./tally";

/** What a step found; `words` are shown when it failed. */
export type Result = { tally: Tally; words: string };

/** One part of the tests; `name` is what `--only` calls it. */
export type Step = { name: string; heading: string; run: (signal: AbortSignal) => Promise<Result> };

const BIOME = "node_modules/@biomejs/biome/bin/biome";
const KNIP = "node_modules/knip/bin/knip.js";
const TSC = "node_modules/typescript/bin/tsc";
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";
const VITEST_REPORT = ".test/vitest.json";
const PLAYWRIGHT_REPORT = ".test/playwright.json";

/** Checks that run nothing; `types` also writes the route types that `build` reads, so these run one by one. */
export const CHECKS: Step[] = [
  { name: "lint", heading: "Lint", run: (signal) => check([[BIOME, "check", "."]], signal) },
  { name: "unused", heading: "Unused code", run: (signal) => check([[KNIP], [KNIP, "--production"]], signal) },
  {
    name: "types",
    heading: "Types",
    run: (signal) =>
      check(
        [
          [NEXT, "typegen"],
          [TSC, "--noEmit"],
        ],
        signal,
      ),
  },
  { name: "build", heading: "Build", run: build },
];

/** Tests of one function or verb, on a real database. */
export const UNIT: Step = { name: "unit", heading: "Unit and domain tests", run: runUnit };

/** Journeys through the built application in a browser. */
export const JOURNEYS: Step = { name: "e2e", heading: "Journeys in a browser", run: runJourneys };

async function check(commands: string[][], signal: AbortSignal): Promise<Result> {
  const words: string[] = [];
  for (const args of commands) {
    const outcome = await finishChild(args, testEnvironment(), signal);
    words.push(outcome.words);
    if (!outcome.ok) return { tally: single(false), words: words.join("\n") };
  }
  return { tally: single(true), words: "" };
}

async function build(signal: AbortSignal): Promise<Result> {
  try {
    await buildWeb(process.cwd(), signal);
    return { tally: single(true), words: "" };
  } catch (error) {
    if (error instanceof StartError) return { tally: single(false), words: error.message };
    throw error;
  }
}

async function runUnit(signal: AbortSignal): Promise<Result> {
  rmSync(VITEST_REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const { ok, words } = await finishChild([VITEST, "run", ...reporters], testEnvironment(), signal);
  return { tally: tallyVitest(VITEST_REPORT, ok), words };
}

async function runJourneys(signal: AbortSignal): Promise<Result> {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const env = { ...testEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT };
  const { ok, words }: Outcome = await finishChild([PLAYWRIGHT, "test", "--reporter=list,json"], env, signal);
  return { tally: tallyPlaywright(PLAYWRIGHT_REPORT, ok), words };
}

/** The settings of an installation on this machine must not reach the tests, least of all its database. */
function testEnvironment(): NodeJS.ProcessEnv {
  const settings = /^(DATABASE_URL|PORT|HOST|RIGHTSDESK_.*|AUTH_SECRET|SMTP_URL|LOG_LEVEL|NODE_ENV)$/;
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name));
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), NO_COLOR: "1" };
}
