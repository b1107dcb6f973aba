import type { Evidence } from "@/db/schema/tickets";
import type { RequestType } from "@/vocabulary/requests";
import { evidenceOfChanges } from "./changes/evidence-of-changes";
import type { FoundChanges } from "./changes/find-changes";
import type { Changes } from "./changes/words/fields";
import type { Sentence } from "./language/sentences";
import type { MailToTriage } from "./non-requests/mail-to-triage";
import type { Hit } from "./requests/find-requests";
import type { Settled } from "./requests/settle-kinds";
import { wantedRegions } from "./wanted-regions";

/**
 * One typed line of the ticket to be. `region` null means everywhere. `rule` names the sign that weighed most, such as
 * «unsubscribe.ru.do-not-send»; `confidence` is 0 to 1. Evidence quotes the words and says where they stand in the mail's
 * text; words of the subject stand at 0 to 0.
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
export function proposeRequests(
  mail: MailToTriage,
  settled: Settled[],
  hits: Hit[],
  sentences: Sentence[],
  found: FoundChanges,
): TriagedRequest[] {
  return settled.flatMap(({ kind, rule, confidence }): TriagedRequest[] => {
    if (kind === "other") return [];
    const line = {
      type: kind,
      region: null,
      changes: kind === "edit" ? found.changes : {},
      rule,
      confidence,
      evidence: kind === "edit" ? evidenceOfEdit(found, hits, mail) : evidenceFor(kind, hits, mail),
    };
    if (kind !== "unsubscribe") return [line];
    return wantedRegions(hits, sentences, mail.subject, mail.words.quoted).map((region) => ({ ...line, region }));
  });
}

const MOST_QUOTES = 3;

/** The values themselves say best what is to be changed; without any, the words that ask for it. */
function evidenceOfEdit({ spots }: FoundChanges, hits: Hit[], mail: MailToTriage): Evidence[] {
  const found = evidenceOfChanges(spots, mail.words.own, mail.text);
  return found.length > 0 ? found : evidenceFor("edit", hits, mail);
}

function evidenceFor(kind: RequestType, hits: Hit[], mail: MailToTriage): Evidence[] {
  return hits
    .filter((hit) => hit.type === kind && hit.weight > 0 && hit.stance !== "mentioned")
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_QUOTES)
    .map(({ sentence }) => quote(sentence, mail.text));
}

function quote(sentence: Sentence, text: string): Evidence {
  const start = sentence.subject ? -1 : text.indexOf(sentence.text);
  return start < 0
    ? { start: 0, end: 0, quote: sentence.text }
    : { start, end: start + sentence.text.length, quote: sentence.text };
}
