import { isKey, type Press } from "./keys";

const NEXT_KEY_WITHIN_MS = 1200;

/**
 * Follows presses until one of the key sequences in force (`g q`, `?`) is complete.
 *
 * @returns a function that takes each press with its time in milliseconds and the sequences in force by then, and answers
 *   the completed sequence or null
 */
export function followSequences(): (press: Press, at: number, sequences: string[]) => string | null {
  let pressed: Press[] = [];
  let lastAt = 0;

  return (press, at, sequences) => {
    if (press.key === "Shift") return null;
    const steps = sequences.map((keys) => ({ keys, steps: keys.split(" ") }));
    const kept = at - lastAt <= NEXT_KEY_WITHIN_MS ? pressed : [];
    lastAt = at;
    for (const run of [[...kept, press], [press]]) {
      const begun = steps.filter(({ steps }) => run.every((press, index) => isKey(steps[index] ?? "", press)));
      const done = begun.find(({ steps }) => steps.length === run.length);
      pressed = done ? [] : run;
      if (done) return done.keys;
      if (begun.length > 0) return null;
    }
    // A key that leads nowhere yet may begin a sequence of bindings that are still being drawn.
    pressed = [press];
    return null;
  };
}
