import { LABELS, type Label } from "./letter";

/** A linear model. All weights are in whole steps of {@link STEP}, for each label in the order of `LABELS`. */
export type Model = {
  /** The fingerprint of what it was learned from. */
  from: string;
  /** What speaks for each label before anything is read. */
  bias: Int16Array;
  /** Where the weights of a feature begin. */
  places: ReadonlyMap<string, number>;
  weights: Int8Array;
};

export const STEP = 0.1;
/** The heaviest weight that is written, in steps. */
export const HEAVIEST = 26;

const HEAD = /^from (\S+)\nlabels ([\w ]+)\nbias ([-\d ]+)\n\n/;

/** A model as a text: a head, then a line for each feature, which ends with a sign for each label (`.` 0, `a`–`z` for, `A`–`Z` against). */
export function writeModel({ from, bias, places, weights }: Model): string {
  const lines = [...places].flatMap(([feature, at]) => {
    const of = [...weights.subarray(at, at + LABELS.length)];
    return of.some((weight) => weight !== 0) ? [`${feature}\t${of.map(signOf).join("")}`] : [];
  });
  return `from ${from}\nlabels ${LABELS.join(" ")}\nbias ${bias.join(" ")}\n\n${lines.sort().join("\n")}\n`;
}

/** @throws Error when the text is of other labels, or no model */
export function parseModel(text: string): Model {
  const head = HEAD.exec(text);
  if (!head || head[2] !== LABELS.join(" ")) throw new Error("Not a model of these kinds: run npm run train.");
  const places = new Map<string, number>();
  const weights = new Int8Array(countLines(text) * LABELS.length);
  let at = head[0].length;
  let place = 0;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const tab = end - LABELS.length - 1;
    places.set(text.slice(at, tab), place);
    for (let sign = tab + 1; sign < end; sign++) weights[place++] = weightOf(text.charCodeAt(sign));
    at = end + 1;
  }
  const bias = Int16Array.from(head[3]!.split(" "), Number);
  return { from: head[1]!, bias, places, weights };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function signOf(weight: number): string {
  if (weight === 0) return ".";
  return String.fromCharCode((weight > 0 ? 0x60 : 0x40) + Math.abs(weight));
}

function weightOf(sign: number): number {
  if (sign === 0x2e) return 0;
  return sign > 0x60 ? sign - 0x60 : 0x40 - sign;
}

/** Adds to `sums` what these features say, by label. */
export function addSums({ places, weights }: Model, features: ReadonlyMap<string, number>, sums: Float64Array): void {
  for (const [feature, value] of features) {
    const at = places.get(feature);
    if (at === undefined) continue;
    for (let label = 0; label < sums.length; label++) sums[label]! += weights[at + label]! * STEP * value;
  }
}

export const labelAt = (label: Label): number => LABELS.indexOf(label);
