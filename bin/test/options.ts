import { parseArgs } from "node:util";
import { BUILD, DRILLS, JOURNEYS, LANES, type Step } from "./steps";

/** `node` is the major version of the Node to run on, null for this one; `others` are the arguments without it. */
export type Options = { chosen: (step: Step) => boolean; node: string | null; others: string[] };

/** Reads the arguments of `npm test`; ends the process with a sentence when they make no sense. */
export function readOptions(args: string[]): Options {
  const options = { only: { type: "string" }, all: { type: "boolean" }, node: { type: "string" } } as const;
  const { values } = parseArgs({ args, options });
  if (values.node !== undefined && !/^\d+$/.test(values.node))
    leave(`--node takes a major version, such as 24, but not ${values.node}.`);
  const others = [values.only && `--only=${values.only}`, values.all && "--all"].filter(
    (one) => typeof one === "string",
  );
  return { chosen: readChoice(values), node: values.node ?? null, others };
}

function readChoice({ only, all = false }: { only?: string; all?: boolean }): (step: Step) => boolean {
  if (!only) return (step) => all || !DRILLS.includes(step);
  const names = only.split(",");
  const known = [...LANES.flat(), ...DRILLS].map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) leave(`--only knows ${known.join(", ")}, but not ${unknown}.`);
  // Journeys need a build, so that one comes along with them.
  return (step) => names.includes(step.name) || (step === BUILD && names.includes(JOURNEYS.name));
}

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
