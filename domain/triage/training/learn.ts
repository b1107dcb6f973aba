import { type Features, featuresOf } from "../reader/features";
import { LABELS, type Label, type Letter, READ_KINDS, type ReadKind } from "../reader/letter";
import { addSums, HEAVIEST, type Model, STEP } from "../reader/model";
import { likelihood, mostOf } from "../reader/read-letter";

/** A letter whose answer is known; `voice` wrote it. */
export type Example = { letter: Letter; voice: string; labels: ReadonlySet<Label> };

export type Course = {
  /** What fewer voices use is a habit of theirs. */
  leastVoices: number;
  passes: number;
  /** How far the first step of a weight goes; each makes the next shorter (AdaGrad: Duchi, Hazan and Singer 2011). */
  pace: number;
};

export const FULL_COURSE: Course = { leastVoices: 5, passes: 8, pace: 0.3 };

/** What all weights are drawn back by, so that none grows without a reason. */
const PULL = 1e-5;
/** An error less than this teaches nothing. */
const LEAST_ERROR = 0.01;
/** A part with less of a letter's say is left as it is. */
const LEAST_SHARE = 0.02;

type Vector = { at: Int32Array; value: Float32Array };
type Lesson = {
  right: Float64Array;
  whole: Vector;
  parts: Vector[];
  before: { whole: Float64Array; parts: Float64Array[] };
};

/**
 * Learns by logistic regression which features speak for each label: those of the whole letter, and those of its parts, of which the
 * plainest counts most. The same examples always give the same model.
 *
 * @param base a model whose say is added; what is learned then is only how to differ from it
 */
export function learn(from: string, examples: Example[], course = FULL_COURSE, base?: Model): Model {
  const featured = examples.map(({ letter }) => featuresOf(letter));
  const names = usedBy(featured, examples, course.leastVoices);
  const numbers = new Map(names.map((name, at) => [name, at]));
  const lessons = examples.map((example, at) => lessonOf(example, featured[at]!, numbers, base));
  const { bias, weights } = descend(lessons, names.length, course);
  if (!base) shiftToExpected(bias, examples);
  const steps = (weight: number) => Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight / STEP)));
  return {
    from,
    bias: Int16Array.from(bias, (weight) => Math.round(weight / STEP)),
    places: new Map(names.map((name, at) => [name, at * SIZE])),
    weights: Int8Array.from(weights, steps),
  };
}

const SIZE = LABELS.length;

/**
 * What a desk's mail is, in shares: counted over the sample mailboxes and rounded, with more of what is rare there. The corpus has far more of
 * what is hard to tell.
 */
const EXPECTED: Record<ReadKind, number> = {
  ...{ unsubscribe: 0.3, edit: 0.2, delete: 0.17, question: 0.1, access: 0.08, disclosure: 0.04 },
  ...{ other: 0.08, auto_reply: 0.05, spam: 0.05 },
};
/** How far the corpus is corrected by that: not all of the way, for no two desks are alike. */
const CORRECTION = 0.75;

function shiftToExpected(bias: Float64Array, examples: Example[]): void {
  for (const kind of READ_KINDS) {
    const share = examples.filter(({ labels }) => labels.has(kind)).length / examples.length;
    if (share > 0) bias[LABELS.indexOf(kind)]! += CORRECTION * Math.log(EXPECTED[kind] / share);
  }
}

function usedBy(featured: Features[], examples: Example[], least: number): string[] {
  const voices = new Map<string, Set<string>>();
  for (const [at, { whole, parts }] of featured.entries())
    for (const features of [whole, ...parts])
      for (const name of features.keys()) {
        const known = voices.get(name);
        if (!known) voices.set(name, new Set([examples[at]!.voice]));
        else if (known.size < least) known.add(examples[at]!.voice);
      }
  return [...voices].filter(([, of]) => of.size >= least).map(([name]) => name);
}

function lessonOf({ labels }: Example, { whole, parts }: Features, numbers: Map<string, number>, base?: Model): Lesson {
  const vector = (features: Map<string, number>): Vector => {
    const used = [...features].filter(([name]) => numbers.has(name));
    return {
      at: Int32Array.from(used, ([name]) => numbers.get(name)! * SIZE),
      value: Float32Array.from(used, ([, value]) => value),
    };
  };
  const said = (features: Map<string, number>, bias?: Int16Array) => {
    const sums = new Float64Array(SIZE);
    if (bias) for (const [label, steps] of bias.entries()) sums[label]! += steps * STEP;
    if (base) addSums(base, features, sums);
    return sums;
  };
  return {
    right: Float64Array.from(LABELS, (label) => (labels.has(label) ? 1 : 0)),
    whole: vector(whole),
    parts: parts.map(vector),
    before: { whole: said(whole, base?.bias), parts: parts.map((part) => said(part)) },
  };
}

function descend(lessons: Lesson[], size: number, { passes, pace }: Course) {
  const weights = new Float32Array(size * SIZE);
  const slopes = new Float32Array(size * SIZE).fill(1e-3);
  const bias = new Float64Array(SIZE);
  const biasSlopes = new Float64Array(SIZE).fill(1e-3);

  const add = ({ at, value }: Vector, sums: Float64Array) => {
    for (let k = 0; k < at.length; k++)
      for (let label = 0, from = at[k]!; label < SIZE; label++) sums[label]! += weights[from + label]! * value[k]!;
    return sums;
  };
  const learnFrom = ({ at, value }: Vector, errors: Float64Array) => {
    for (let label = 0; label < SIZE; label++) {
      const error = errors[label]!;
      if (error === 0) continue;
      for (let k = 0; k < at.length; k++) {
        const place = at[k]! + label;
        const slope = error * value[k]! + PULL * weights[place]!;
        slopes[place]! += slope * slope;
        weights[place]! -= (pace * slope) / Math.sqrt(slopes[place]!);
      }
    }
  };

  const order = lessons.map((_, at) => at);
  const random = numbersFrom(1);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const index of order) {
      const { right, whole, parts, before } = lessons[index]!;
      const sums = add(
        whole,
        Float64Array.from(before.whole, (sum, label) => sum + bias[label]!),
      );
      const said = parts.map((part, at) => add(part, Float64Array.from(before.parts[at]!)));
      const errors = new Float64Array(SIZE);
      const most = new Float64Array(SIZE);
      for (let label = 0; label < SIZE; label++) {
        most[label] = mostOf(said, label);
        const error = likelihood(sums[label]! + most[label]!) - right[label]!;
        errors[label] = Math.abs(error) < LEAST_ERROR ? 0 : error;
        biasSlopes[label]! += error * error;
        bias[label]! -= (0.3 * pace * error) / Math.sqrt(biasSlopes[label]!);
      }
      learnFrom(whole, errors);
      for (const [at, part] of parts.entries()) {
        const shares = errors.map((error, label) => {
          const share = Math.exp(said[at]![label]! - most[label]!);
          return share < LEAST_SHARE ? 0 : error * share;
        });
        learnFrom(part, shares);
      }
    }
  }
  return { bias, weights };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

/** Reproducible ones from 0 to 1 (Park and Miller 1988). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
