import { readFileSync } from "node:fs";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import type { Changes } from "@/domain/triage/changes/words/fields";
import { type Triage, triage } from "@/domain/triage/triage";

/** What a labelled mail is known to be; what is left out is not judged. tests/mailbox/README.md describes the fields. */
export type Label = {
  file?: string;
  from?: string;
  subject?: string;
  text?: string;
  kind: string;
  kinds?: string[];
  language?: string;
  creates_ticket?: boolean;
  account?: { emails: string[]; phones: string[] };
  regions?: string[];
  changes?: Record<string, string>;
  text_contains?: string;
};

export function labelsIn(folder: URL, file = "labels.jsonl"): Label[] {
  const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Label);
}

const sorted = (values: string[]) => JSON.stringify([...values].sort());
const fieldsOf = (changes: Changes) =>
  Object.entries(changes).map(
    ([field, value]) => `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}=${value}`,
  );

const NO_TICKET = ["auto_reply", "bounce", "spam"];
const asks = ({ creates_ticket, kind }: Label) => creates_ticket ?? !NO_TICKET.includes(kind);

const CHECKS: Record<string, (label: Label, found: Triage) => boolean | null> = {
  kind: (label, found) => found.kind === label.kind,
  kinds: (label, found) => (label.kinds ? sorted(found.kinds) === sorted(label.kinds) : null),
  language: (label, found) => (label.language ? found.language === label.language : null),
  // What asks nothing is nobody's account; in one of the mailboxes a returned mail and an automatic answer have one.
  contacts: ({ account, ...label }, found) => {
    if (!account) return null;
    const wanted = asks(label) ? account : { emails: [], phones: [] };
    return (
      sorted(found.account.emails) === sorted(wanted.emails) && sorted(found.account.phones) === sorted(wanted.phones)
    );
  },
  changes: ({ changes, kinds }, found) =>
    changes && kinds?.includes("edit")
      ? sorted(fieldsOf(found.changes)) === sorted(Object.entries(changes).map(([field, value]) => `${field}=${value}`))
      : null,
  regions: ({ regions }, found) => (regions ? sorted(found.regions) === sorted(regions) : null),
};

/** By check the share of mails it finds right; `wrong` holds the others by a name to find them by. */
export type Score = {
  share: (check: string) => number;
  wrong: Record<string, string[]>;
  /** Mails that ask something and got no ticket, or one in the quiet lane; mails that ask nothing and got one in the main list. */
  lost: string[];
  quiet: string[];
  noise: string[];
  /** How many ask, and how many do not. */
  asking: number;
  idle: number;
  /** The confidence of every proposal, and whether the mail is of that kind. */
  proposals: { confidence: number; right: boolean }[];
  /** Milliseconds a mail, shortest first. */
  ms: number[];
};

/** @param raw the source of a mail */
export async function scoreTriage(all: Label[], raw: (label: Label) => Buffer): Promise<Score> {
  const wrong = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, [] as string[]]));
  const counts = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, { right: 0, all: 0 }]));
  const score = {
    wrong,
    lost: [],
    quiet: [],
    noise: [],
    asking: 0,
    idle: 0,
    proposals: [],
    ms: [],
  } as unknown as Score;
  for (const label of all) {
    const mail = await parseMail(raw(label));
    const start = performance.now();
    const found = triage(mail);
    score.ms.push(performance.now() - start);
    const name = label.file ?? label.text!.slice(0, 80);
    for (const [check, judge] of Object.entries(CHECKS)) {
      const right = judge(label, found);
      if (right === null) continue;
      counts[check]!.all++;
      if (right) counts[check]!.right++;
      else wrong[check]!.push(name);
    }
    if (asks(label)) score.asking++;
    else score.idle++;
    if (asks(label) && !found.lane) score.lost.push(name);
    if (asks(label) && found.lane === "quiet" && label.kind !== "other") score.quiet.push(name);
    if (!asks(label) && found.lane === "main") score.noise.push(name);
    const kinds = label.kinds ?? [label.kind];
    for (const { type, confidence } of found.requests)
      score.proposals.push({ confidence, right: kinds.includes(type) });
  }
  score.ms.sort((one, other) => one - other);
  score.share = (check) => counts[check]!.right / Math.max(1, counts[check]!.all);
  return score;
}
