import { featuresOf, sentenceOfPart } from "./features";
import { LABELS, type Label, type Letter } from "./letter";
import { addSums, labelAt, type Model, STEP } from "./model";

/** What models say of a letter. */
export type Reading = {
  /** How likely each label is, 0 to 1. */
  likely: Record<Label, number>;
  /**
   * The sentences that speak for a label, by number (-1 for the subject), the plainest first; only those that say a good part of what the
   * plainest says.
   */
  saidIn: (label: Label) => number[];
};

/** Reads with the sum of what several models say, such as the one that is shipped and the desk's own adjustment. */
export function readLetter(models: readonly Model[], letter: Letter): Reading {
  const { whole, parts } = featuresOf(letter);
  const sums = new Float64Array(LABELS.length);
  const said = parts.map(() => new Float64Array(LABELS.length));
  for (const model of models) {
    for (const [label, steps] of model.bias.entries()) sums[label]! += steps * STEP;
    addSums(model, whole, sums);
    for (const [at, part] of parts.entries()) addSums(model, part, said[at]!);
  }
  const likely = {} as Record<Label, number>;
  for (const [at, label] of LABELS.entries()) likely[label] = likelihood(sums[at]! + mostOf(said, at));
  return { likely, saidIn: (label) => plainest(letter, said, labelAt(label)) };
}

/** One part that says it plainly is enough, and several that hint at it add up: the logarithm of the sum of the exponentials. */
export function mostOf(said: readonly Float64Array[], label: number): number {
  if (said.length === 0) return 0;
  let most = -Infinity;
  for (const part of said) most = Math.max(most, part[label]!);
  let sum = 0;
  for (const part of said) sum += Math.exp(part[label]! - most);
  return most + Math.log(sum);
}

export function likelihood(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** How much less than the plainest a sentence may say and still be shown. */
const NEARLY = 1;

function plainest(letter: Letter, said: Float64Array[], label: number): number[] {
  const most = Math.max(...said.map((part) => part[label]!));
  return said
    .map((part, at) => ({ says: part[label]!, sentence: sentenceOfPart(letter, at) }))
    .filter(({ says, sentence }) => sentence !== null && says >= most - NEARLY)
    .sort((one, other) => other.says - one.says)
    .map(({ sentence }) => sentence!);
}
