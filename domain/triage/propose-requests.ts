import type { Evidence } from "@/db/schema/tickets";
import type { RequestType } from "@/vocabulary/requests";
import { evidenceOfChanges } from "./changes/evidence-of-changes";
import type { Changes } from "./changes/words/fields";
import type { Sentence } from "./language/sentences";
import type { MailToTriage } from "./non-requests/mail-to-triage";
import type { ReadKind } from "./reader/letter";
import type { Understood } from "./understand";
import { wantedRegions } from "./wanted-regions";

/**
 * One typed line of the ticket to be. `region` null means everywhere. `rule` names the sign that weighed most, such as
 * «unsubscribe.ru.do-not-send», or the reader; `confidence` is 0 to 1. Evidence quotes the words and says where they stand in the
 * mail's text; words of the subject stand at 0 to 0.
 */
export type TriagedRequest = {
  type: RequestType;
  region: string | null;
  changes: Changes;
  rule: string;
  confidence: number;
  evidence: Evidence[];
};

/** Lines for each kind of request: one per region for an unsubscribe, none for what asks nothing in particular. */
export function proposeRequests(mail: MailToTriage, kinds: ReadKind[], found: Understood): TriagedRequest[] {
  return kinds.flatMap((type): TriagedRequest[] => {
    if (type === "other" || type === "auto_reply" || type === "spam") return [];
    const said = saidOf(type, found);
    const line = {
      type,
      region: null,
      changes: type === "edit" ? found.changes.changes : {},
      rule: ruleOf(type, found),
      confidence: type === "edit" ? confidenceOfEdit(found) : found.likely[type],
      evidence:
        (type === "edit" && evidenceOfValues(found, mail)) || said.map((sentence) => quote(sentence, mail.text)),
    };
    if (type !== "unsubscribe") return [line];
    return wantedRegions(said, found.sentences, mail.subject, mail.words.quoted).map((region) => ({ ...line, region }));
  });
}

const MOST_QUOTES = 3;

/** The sentences that a rule knows, the heaviest first; where none does, those that the reader went by. */
function saidOf(type: RequestType, { hits, saidIn }: Understood): Sentence[] {
  const known = hits
    .filter((hit) => hit.type === type && hit.weight > 0 && hit.stance !== "mentioned")
    .sort((one, other) => other.weight - one.weight)
    .map(({ sentence }) => sentence);
  return (known.length > 0 ? known : saidIn(type)).slice(0, MOST_QUOTES);
}

/** That a change is asked for may be sure where its value is not: one that no label stands beside may be another field's. */
const VALUE_READ = 0.94;

function confidenceOfEdit({ likely, changes: { changes, labelled } }: Understood): number {
  const isPlain = Object.keys(changes).every((field) => field in labelled);
  return isPlain ? likely.edit : Math.min(likely.edit, VALUE_READ);
}

/** New values tell more than a sign that is weaker than they are. */
function ruleOf(type: RequestType, { hits, changes }: Understood): string {
  const [heaviest] = hits
    .filter((hit) => hit.type === type && hit.weight > 0)
    .sort((one, other) => other.weight - one.weight);
  if (type === "edit" && changes.rule) return changes.rule;
  return heaviest?.rule ?? `${type}.read`;
}

/** The values themselves say best what is to be changed. */
function evidenceOfValues({ changes, ruled }: Understood, mail: MailToTriage): Evidence[] | null {
  const found = evidenceOfChanges(changes.spots, ruled, mail.text);
  return found.length > 0 ? found : null;
}

function quote(sentence: Sentence, text: string): Evidence {
  const start = sentence.subject ? -1 : text.indexOf(sentence.text);
  return start < 0
    ? { start: 0, end: 0, quote: sentence.text }
    : { start, end: start + sentence.text.length, quote: sentence.text };
}
