import { parseArgs } from "node:util";
import { watchNpm } from "@/bin/run/watch-npm";
import { CHECKS, JOURNEYS, type Result, type Step, UNIT } from "./steps";
import { single, sum, type Tally } from "./tally";

const INTERRUPTED = 130;

/**
 * Runs all steps, also when one fails, and prints the sum on the last line. Ends the process with code 1 when anything
 * failed.
 *
 * @param args `--only=unit,lint` limits the run to the named steps
 */
export async function runTests(args: string[]): Promise<void> {
  const chosen = readChoice(args);
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  watchNpm(interrupt);

  try {
    const total = sum(await runSteps(chosen, interrupted.signal));
    const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
    console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
    process.exit(total.failed ? 1 : 0);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    process.exit(INTERRUPTED);
  }
}

/** The journeys need a build, so that one comes along with them. */
function readChoice(args: string[]): (step: Step) => boolean {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  if (!values.only) return () => true;
  const names = values.only.split(",");
  const known = [...CHECKS, UNIT, JOURNEYS].map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) {
    return ({ name }) => names.includes(name) || (name === "build" && names.includes(JOURNEYS.name));
  }
  console.error(`--only knows ${known.join(", ")}, but not ${unknown}.`);
  process.exit(1);
}

/** The checks run one by one beside the unit tests; the journeys come last, with the machine to themselves. */
async function runSteps(chosen: (step: Step) => boolean, signal: AbortSignal): Promise<Tally[]> {
  const [checks, unit] = await Promise.all([
    inTurn(CHECKS.filter(chosen), signal),
    inTurn([UNIT].filter(chosen), signal),
  ]);
  const unbuilt = checks.some(({ step, tally }) => step.name === "build" && tally.failed > 0);
  const journeys = unbuilt ? [{ ...JOURNEYS, run: refuseUnbuilt }] : [JOURNEYS];
  const last = await inTurn(journeys.filter(chosen), signal);
  return [...checks, ...unit, ...last].map(({ tally }) => tally);
}

async function refuseUnbuilt(): Promise<Result> {
  return { tally: single(false), words: "Not run: there is no build to run them on." };
}

async function inTurn(steps: Step[], signal: AbortSignal): Promise<{ step: Step; tally: Tally }[]> {
  const done: { step: Step; tally: Tally }[] = [];
  for (const step of steps) {
    const startedAt = performance.now();
    const { tally, words } = await step.run(signal);
    print(step, tally, words, (performance.now() - startedAt) / 1000);
    done.push({ step, tally });
  }
  return done;
}

function print(step: Step, tally: Tally, words: string, seconds: number): void {
  const mark = tally.failed ? "✗" : "✓";
  const counted = `${tally.passed} passed${tally.failed ? `, ${tally.failed} failed` : ""}`;
  console.log(`${mark} ${step.heading.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s   ${counted}`);
  if (tally.failed) console.log(`\n${words.trimEnd()}\n`);
}
