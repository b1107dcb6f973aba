import { type Label, READ_KINDS, type ReadKind } from "./letter";

type Likely = Readonly<Record<Label, number>>;

/** What is no request stands alone. */
const ALONE: readonly ReadKind[] = ["other", "auto_reply", "spam"];
/** A further kind is asked from here on; where a rule knows the words for it, sooner. */
const ASKED_TOO = 0.5;
const KNOWN_TOO = 0.2;

/**
 * The kinds of a letter, the strongest first: those it is likely of, or one of `other`, `auto_reply` and `spam` alone.
 *
 * @param known for which a rule knows the words
 */
export function kindsOf(
  likely: Likely,
  among: readonly ReadKind[] = READ_KINDS,
  known: ReadonlySet<ReadKind> = NONE,
): ReadKind[] {
  const best = among.reduce((most, kind) => (likely[kind] > likely[most] ? kind : most));
  if (ALONE.includes(best)) return [best];
  return among.filter(
    (kind) => kind === best || (!ALONE.includes(kind) && likely[kind] > (known.has(kind) ? KNOWN_TOO : ASKED_TOO)),
  );
}

const NONE: ReadonlySet<ReadKind> = new Set();

/** The likeliest of what is no request. */
export function noRequestOf(likely: Likely): ReadKind {
  return kindsOf(likely, ALONE)[0]!;
}

/*
 * The limits are chosen by the letters of voices that were held back: none that asks anything is beyond the first two, and one in a hundred
 * below the others.
 */
const SURELY_NOBODY = 0.97;
const SURELY_NOTHING = 0.02;
const PROBABLY_NOTHING = 0.2;
/** Where it reads like spam or a machine's answer. */
const PROBABLY_NOBODY = 0.6;
/** Where the mail is made like what is sent to many, or by a machine. */
const NOTHING_BY_ITS_MAKE = 0.5;
const SURELY_SOMETHING = 0.7;

/** So sure that nobody asks anything that no ticket is needed. */
export function isSurelyNothing({ auto_reply, spam, asks }: Likely): boolean {
  return Math.max(auto_reply, spam) > SURELY_NOBODY && asks < SURELY_NOTHING;
}

/** A ticket nevertheless, in the quiet lane. */
export function isProbablyNothing(likely: Likely, byItsMake: boolean): boolean {
  const [kind] = kindsOf(likely);
  const isNobody = kind === "spam" || kind === "auto_reply";
  return likely.asks < Math.max(PROBABLY_NOTHING, isNobody ? PROBABLY_NOBODY : 0, byItsMake ? NOTHING_BY_ITS_MAKE : 0);
}

/** What a machine's own mark proves holds only where its text asks for nothing. */
export function mayAsk({ asks }: Likely): boolean {
  return asks >= PROBABLY_NOTHING;
}

/** Whether it is one of the requests that are made of a desk, and not only something that somebody asks. */
export function isOfRequest(likely: Likely): boolean {
  return READ_KINDS.some((kind) => !ALONE.includes(kind) && likely[kind] > ASKED_TOO);
}

/** So sure that something is asked that it is no spam and no machine's answer, whatever it looks like. */
export function surelyAsks({ asks }: Likely): boolean {
  return asks >= SURELY_SOMETHING;
}
