import { readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "@/db/project-root";
import { isProbablyNothing, isSurelyNothing, kindsOf } from "@/domain/triage/reader/judge";
import { LABELS, READ_KINDS } from "@/domain/triage/reader/letter";
import { type Reading, readLetter } from "@/domain/triage/reader/read-letter";
import { type Known, readExamples } from "@/domain/triage/training/examples";
import { learn } from "@/domain/triage/training/learn";
import { labelsIn, type Score, scoreTriage } from "@/tests/mailbox/score";
import { foldOf } from "./folds";

/** It reads files only. */
export const attached = false;

const FOLDS = 5;
const SURE = [0.6, 0.85, 0.95];

/**
 * How well mail is read: letters of the corpus by voices that the reader has not learned from, and the two sample mailboxes through all of
 * triage.
 */
export async function run(): Promise<void> {
  const examples = readExamples(path.join(PROJECT_ROOT, "corpus"));
  const read: Read[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = examples.filter(({ voice }) => foldOf(voice, FOLDS) === fold);
    const model = learn(
      "",
      examples.filter((example) => !held.includes(example)),
    );
    for (const known of held) read.push({ known, likely: readLetter([model], known.letter).likely });
    console.log(`fold ${fold + 1} of ${FOLDS}: ${held.length} letters held back`);
  }
  const letters = read.filter(({ known }) => !known.voice.startsWith("phrasings-"));
  reportLetters("letters", letters);
  for (const language of ["ru", "en"])
    reportLetters(
      `letters ${language}`,
      letters.filter(({ known }) => known.language === language),
    );
  reportLetters(
    "phrasings",
    read.filter(({ known }) => known.voice.startsWith("phrasings-")),
  );
  for (const name of ["mailbox", "mailbox-2"]) {
    const folder = new URL(`../tests/${name}/`, import.meta.url);
    reportMails(name, await scoreTriage(labelsIn(folder), ({ file }) => readFileSync(new URL(file!, folder))));
  }
}

type Read = { known: Known; likely: Reading["likely"] };

const share = (some: number, all: number) => (all === 0 ? "–" : `${((100 * some) / all).toFixed(1)} %`);

function reportLetters(name: string, all: Read[]): void {
  const strongest = ({ kinds }: Known) => READ_KINDS.find((kind) => kinds.includes(kind));
  const exact = ({ kinds }: Known, found: string[]) => [...kinds].sort().join() === [...found].sort().join();
  const requests = all.filter(({ known }) => known.asks && known.kinds[0] !== "other");
  const nobody = all.filter(({ known }) => !known.asks && known.kinds[0] !== "other");
  const ended = (some: Read[]) => some.filter(({ likely }) => isSurelyNothing(likely));
  const quiet = (some: Read[]) => some.filter(({ likely }) => isProbablyNothing(likely, false));
  console.log(
    `${name}: ${all.length} letters, kind ${share(all.filter(({ known, likely }) => kindsOf(likely)[0] === strongest(known)).length, all.length)}`,
    `kinds ${share(all.filter(({ known, likely }) => exact(known, kindsOf(likely))).length, all.length)}`,
    `lost ${ended(all.filter(({ known }) => known.asks)).length}`,
    `requests in the quiet lane ${share(quiet(requests).length, requests.length)}`,
    `spam and automatic answers in the main list ${share(nobody.length - quiet(nobody).length, nobody.length)}, ended ${share(ended(nobody).length, nobody.length)}`,
  );
  for (const least of SURE) {
    const said = all.flatMap(({ known, likely }) =>
      kindsOf(likely).flatMap((kind) =>
        LABELS.indexOf(kind) < 6 && likely[kind] >= least ? [known.kinds.includes(kind)] : [],
      ),
    );
    console.log(
      `  proposals at ${least} or more: ${said.length}, right ${share(said.filter(Boolean).length, said.length)}`,
    );
  }
}

function reportMails(name: string, score: Score): void {
  const checks = ["kind", "kinds", "language", "contacts", "changes", "regions"];
  console.log(
    `${name}: ${checks.map((check) => `${check} ${(100 * score.share(check)).toFixed(1)} %`).join(" ")}`,
    `lost ${score.lost.length} of ${score.asking}, quiet ${score.quiet.length}`,
    `noise in the main list ${share(score.noise.length, score.idle)}`,
    `ms p50 ${score.ms[score.ms.length >> 1]!.toFixed(1)} p95 ${score.ms[Math.floor(score.ms.length * 0.95)]!.toFixed(1)}`,
  );
  for (const least of SURE) {
    const said = score.proposals.filter(({ confidence }) => confidence >= least);
    console.log(
      `  proposals at ${least} or more: ${said.length}, right ${share(said.filter(({ right }) => right).length, said.length)}`,
    );
  }
}
