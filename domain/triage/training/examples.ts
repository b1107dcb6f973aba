import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findChanges } from "../changes/find-changes";
import { asTyped, piecesOf } from "../language/keyboard-layout";
import { sentencesOf } from "../language/sentences";
import { letterOf } from "../letter-of";
import { type Label, READ_KINDS, type ReadKind } from "../reader/letter";
import { findRequests } from "../requests/find-requests";
import { settleKinds } from "../requests/settle-kinds";
import type { Example } from "./learn";

/** A line of the corpus, as corpus/README.md describes it; a phrasing has fewer fields. */
type Line = {
  voice?: string;
  subject?: string;
  reply?: boolean;
  text?: string;
  kind?: string;
  kinds?: string[];
  asks?: boolean;
  language?: "ru" | "en";
};

/** An example with what it is measured by. */
export type Known = Example & { kinds: ReadKind[]; asks: boolean; language: "ru" | "en" };

/** Phrasings have no voices; held back in folds, they stay together by these. */
const GROUPS = 60;

/**
 * All letters of the corpus in `folder` and what the rules find in them.
 *
 * @param every for a sample: one of so many
 */
export function readExamples(folder: string, every = 1): Known[] {
  const letters = readdirSync(path.join(folder, "letters"))
    .sort()
    .flatMap((file) => linesOf(folder, "letters", file));
  const phrasings = linesOf(folder, "phrasings.jsonl").map((line, at) => ({
    ...line,
    voice: `phrasings-${at % GROUPS}`,
  }));
  const lines = [...letters, ...phrasings].filter(({ kind = "", kinds = [kind] }) => kinds.some(isReadKind));
  const pieces = countPieces(lines);
  const sample = lines.filter((_, at) => at % every === 0);
  return sample.map((line) => known(line, (piece) => (pieces.get(piece) ?? 0) >= COMMON));
}

/** The files that the examples come from, in their order. */
export function filesOf(folder: string): string[] {
  const letters = readdirSync(path.join(folder, "letters")).sort();
  return [...letters.map((file) => path.join(folder, "letters", file)), path.join(folder, "phrasings.jsonl")];
}

function isReadKind(kind: string): kind is ReadKind {
  return READ_KINDS.some((one) => one === kind);
}

function linesOf(...file: string[]): Line[] {
  return readFileSync(path.join(...file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

/** In how many lines three letters in a row have to stand to be a piece of a word. */
const COMMON = 20;

function countPieces(lines: Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subject = "", text = "" } of lines)
    for (const piece of new Set(piecesOf(`${subject} ${text}`))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

function known(line: Line, isKnown: (piece: string) => boolean): Known {
  const [subject, text] = [asTyped(line.subject ?? "", isKnown), asTyped(line.text ?? "", isKnown)];
  const kinds = (line.kinds ?? [line.kind ?? "other"]).filter(isReadKind);
  const asks = line.asks ?? !(kinds.includes("auto_reply") || kinds.includes("spam"));
  return {
    letter: letterOf(line.reply && !/^re:/i.test(subject) ? `Re: ${subject}` : subject, rulesOn(subject, text)),
    voice: line.voice ?? "",
    kinds,
    asks,
    language: line.language ?? "ru",
    labels: new Set<Label>([...kinds, ...(asks ? (["asks"] as const) : [])]),
  };
}

function rulesOn(subject: string, text: string) {
  const sentences = [...sentencesOf(subject, true), ...sentencesOf(text)];
  const hits = findRequests(sentences, []);
  const changes = findChanges(text, subject, sentences, null);
  return { sentences, hits, changes, settled: settleKinds(hits, sentences, [], changes) };
}
