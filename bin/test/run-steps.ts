import { BUILD, DRILLS, type Found, JOURNEYS, LANES, type Step } from "./steps";
import { single } from "./tally";

/** What a step found, and how many seconds it took. */
export type Result = Found & { step: Step; seconds: number };

/** Runs the chosen steps: the lanes side by side, then the drills one by one, with the machine to themselves. */
export async function runSteps(chosen: (step: Step) => boolean, signal: AbortSignal): Promise<Result[]> {
  const lanes = await Promise.all(LANES.map((lane) => inTurn(lane.filter(chosen), signal)));
  return [...lanes.flat(), ...(await inTurn(DRILLS.filter(chosen), signal))];
}

async function inTurn(steps: Step[], signal: AbortSignal): Promise<Result[]> {
  const done: Result[] = [];
  for (const step of steps) {
    const startedAt = performance.now();
    const isUnbuilt = done.some(({ step, tally }) => step === BUILD && tally.failed > 0);
    const found = step === JOURNEYS && isUnbuilt ? UNBUILT : await step.run(signal);
    done.push({ ...found, step, seconds: (performance.now() - startedAt) / 1000 });
    tell(step, found);
  }
  return done;
}

const UNBUILT: Found = { tally: single(false), words: "Not run: there is no build to run them on." };

function tell({ heading }: Step, { tally, words }: Found): void {
  console.log(`${tally.failed ? "✗" : "✓"} ${heading}`);
  if (tally.failed || tally.skipped) console.log(`\n${words.trimEnd()}\n`);
}
