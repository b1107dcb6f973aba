import { StartError } from "@/bin/run/start-error";
import { watchNpm } from "@/bin/run/watch-npm";
import { type Options, readOptions } from "./options";
import { runOnNode } from "./run-on-node";
import { runSteps } from "./run-steps";
import { sum } from "./tally";
import { timetable } from "./timetable";

const INTERRUPTED = 130;

/**
 * Runs all steps, also when one fails, and prints their times and, on the last line, the sum. Ends the process with code 1 when
 * anything failed.
 *
 * @param args `--only=unit,lint` limits the run to the named steps, `--all` adds the drills, `--node=24` runs it on another Node
 */
export async function runTests(args: string[]): Promise<void> {
  const options = readOptions(args);
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  watchNpm(interrupt);

  try {
    process.exit(await run(options, interrupted.signal));
  } catch (error) {
    if (interrupted.signal.aborted) process.exit(INTERRUPTED);
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** @returns the exit code */
async function run({ node, chosen, others }: Options, signal: AbortSignal): Promise<number> {
  if (node && node !== process.versions.node.split(".")[0]) return runOnNode(node, others, signal);
  const startedAt = performance.now();
  const results = await runSteps(chosen, signal);
  console.log(`\n${timetable(results, (performance.now() - startedAt) / 1000)}`);

  const total = sum(results.map(({ tally }) => tally));
  const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed ? 1 : 0;
}
