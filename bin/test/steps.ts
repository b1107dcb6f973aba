import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildWeb, NEXT } from "@/bin/run/build-web";
import { finishChild, type Outcome } from "@/bin/run/finish-child";
import { StartError } from "@/bin/run/start-error";
import { single, type Tally, tallyDrill, tallyPlaywright, tallyVitest } from "./tally";

/** What a step found; `words` are shown when something failed or could not run here. */
export type Found = { tally: Tally; words: string };

/** One part of the tests; `name` is what `--only` calls it. */
export type Step = { name: string; heading: string; run: (signal: AbortSignal) => Promise<Found> };

const BIOME = "node_modules/@biomejs/biome/bin/biome";
const KNIP = "node_modules/knip/bin/knip.js";
const TYPEGEN = [NEXT, "typegen"];
const TSC = "node_modules/typescript/bin/tsc";
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";
const VITEST_REPORT = ".test/vitest.json";
const PLAYWRIGHT_REPORT = ".test/playwright.json";

const LINT: Step = { name: "lint", heading: "Lint", run: (signal) => check([[BIOME, "check", "."]], signal) };
const UNUSED: Step = {
  name: "unused",
  heading: "Unused code",
  run: (signal) => check([[KNIP], [KNIP, "--production"]], signal),
};
const TYPES: Step = { name: "types", heading: "Types", run: (signal) => check([TYPEGEN, [TSC, "--noEmit"]], signal) };

/** Makes the application that the journeys go through. */
export const BUILD: Step = { name: "build", heading: "Build", run: build };

/** Tests of one function or verb, on a real database. */
const UNIT: Step = { name: "unit", heading: "Unit and domain tests", run: runUnit };

/** Journeys through the built application in a browser. */
export const JOURNEYS: Step = { name: "e2e", heading: "Journeys in a browser", run: runJourneys };

/**
 * What runs side by side, each lane in its order. Journeys begin as soon as there is a build; `types` writes the route types that
 * `build` reads and writes anew, so these follow each other.
 */
export const LANES: Step[][] = [
  [TYPES, BUILD, JOURNEYS],
  [LINT, UNUSED, UNIT],
];

/** What takes too long for every run: faults, again and again. */
export const DRILLS: Step[] = readdirSync("drills")
  .filter((file) => file.endsWith(".drill.ts"))
  .map((file) => path.basename(file, ".drill.ts"))
  .map((name) => ({ name, heading: `Drill: ${name}`, run: (signal) => runDrill(name, signal) }));

async function check(commands: string[][], signal: AbortSignal): Promise<Found> {
  const words: string[] = [];
  for (const args of commands) {
    const outcome = await finishChild(args, testEnvironment(), signal);
    words.push(outcome.words);
    if (!outcome.ok) return { tally: single(false), words: words.join("\n") };
  }
  return { tally: single(true), words: "" };
}

async function build(signal: AbortSignal): Promise<Found> {
  try {
    await buildWeb(process.cwd(), signal);
    return { tally: single(true), words: "" };
  } catch (error) {
    if (error instanceof StartError) return { tally: single(false), words: error.message };
    throw error;
  }
}

async function runUnit(signal: AbortSignal): Promise<Found> {
  rmSync(VITEST_REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const { ok, words } = await finishChild([VITEST, "run", ...reporters], testEnvironment(), signal);
  return { tally: tallyVitest(VITEST_REPORT, ok), words };
}

async function runJourneys(signal: AbortSignal): Promise<Found> {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const env = { ...testEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT };
  const { ok, words }: Outcome = await finishChild([PLAYWRIGHT, "test", "--reporter=list,json"], env, signal);
  return { tally: tallyPlaywright(PLAYWRIGHT_REPORT, ok), words };
}

async function runDrill(name: string, signal: AbortSignal): Promise<Found> {
  const { ok, words } = await finishChild(["--import", "tsx", "bin/drill.ts", name], testEnvironment(), signal);
  return { tally: tallyDrill(words, ok), words };
}

/** The settings of an installation on this machine must not reach the tests, least of all its database. */
function testEnvironment(): NodeJS.ProcessEnv {
  const settings = /^(DATABASE_URL|PORT|HOST|RIGHTSDESK_.*|AUTH_SECRET|SMTP_URL|LOG_LEVEL|NODE_ENV)$/;
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name));
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), NO_COLOR: "1" };
}
