import type { Evidence } from "@/db/schema/tickets";
import { regionsNamed } from "@/domain/regions/mentions";
import { type Account, whoseAccount } from "./account/whose-account";
import type { Changes } from "./changes/fields";
import { findChanges } from "./changes/find-changes";
import { detectLanguage, type Language } from "./language/detect-language";
import { sentencesOf } from "./language/sentences";
import type { MailToTriage } from "./mail-to-triage";
import { isAutoReply } from "./non-requests/auto-reply";
import { bounceRecipients } from "./non-requests/bounce";
import { complainants } from "./non-requests/complaint";
import { type Asking, isSpam } from "./non-requests/spam";
import { proposeRequests, type TriagedRequest } from "./propose-requests";
import { findRequests, type Hit } from "./requests/find-requests";
import { type RequestKind, settleKinds } from "./requests/settle-kinds";

export type Kind = RequestKind | "complaint" | "auto_reply" | "bounce" | "spam";

/** What we believe a mail is and asks, and the words that led to it. A proposal: a member of staff confirms it. */
export type Triage = {
  /** The strongest of `kinds`. */
  kind: Kind;
  kinds: Kind[];
  language: Language;
  /** False for what asks nothing of the desk: automatic answers, bounces, spam. */
  createsTicket: boolean;
  account: Account;
  /** Codes of every region the subject or the visible text names, wanted and unwanted alike. */
  regions: string[];
  changes: Changes;
  requests: TriagedRequest[];
  /** 0 to 1. */
  confidence: number;
  evidence: Evidence[];
};

const LONGEST_READ = 20_000;

/** The beginning of a text without what no person writes in one piece; offsets stay. */
function readable(text: string): string {
  return text.slice(0, LONGEST_READ).replace(/\S{200,}/g, (run) => " ".repeat(run.length));
}

/** Finds out by rules what a mail asks, of whom, and where: the same mail always gets the same answer. */
export function triage(mail: MailToTriage): Triage {
  const { own, quoted: told, signature } = mail.words;
  const words = { own: readable(own), quoted: readable(told), signature: readable(signature) };
  const short = { ...mail, text: readable(mail.text), words };
  const language = detectLanguage(words, mail.subject);
  const regions = regionsNamed(mail.subject, short.text);
  const nobody = { language, regions, changes: {}, requests: [], evidence: [] };

  const complained = complainants(short);
  if (complained) return complaint(nobody, complained);
  const failed = bounceRecipients(short);
  if (failed) return { ...nobody, ...only("bounce", 0.97), account: { emails: failed, phones: [] } };

  const sentences = [...sentencesOf(mail.subject, true), ...sentencesOf(words.own)];
  const quoted = sentencesOf(words.quoted);
  const hits = findRequests(sentences, quoted);
  const changes = findChanges(words.own, mail.subject, sentences);
  const { kinds, confidence } = settleKinds(hits, sentences, quoted, Object.keys(changes).length > 0);
  const asking = askingOf(hits);
  const account = whoseAccount(short, kinds, changes);
  if (isAutoReply(short, asking !== "not")) {
    return { ...nobody, ...only("auto_reply", 0.9), account: { emails: account.emails.slice(0, 1), phones: [] } };
  }
  if (isSpam(short, asking)) return { ...nobody, ...only("spam", 0.8), account: { emails: [], phones: [] } };

  const asked = kinds.includes("edit") ? changes : {};
  const requests = proposeRequests(mail, kinds, hits, sentences, asked);
  return {
    kind: kinds[0]!,
    kinds,
    language,
    createsTicket: true,
    account: kinds.includes("edit") ? account : whoseAccount(short, kinds, {}),
    regions,
    changes: asked,
    requests,
    confidence,
    evidence: requests.flatMap((request) => request.evidence),
  };
}

type Nobody = Pick<Triage, "language" | "regions" | "changes" | "requests" | "evidence">;

/** The recipient of a reported mail wants no more of it (RFC 5965). */
function complaint(nobody: Nobody, emails: string[]): Triage {
  const regions = nobody.regions.length > 0 ? nobody.regions : [null];
  return {
    ...nobody,
    ...only("complaint", 0.97),
    createsTicket: true,
    account: { emails, phones: [] },
    requests: regions.map((region) => ({ type: "unsubscribe", region, changes: {}, evidence: [] })),
  };
}

function only(kind: Kind, confidence: number): Pick<Triage, "kind" | "kinds" | "createsTicket" | "confidence"> {
  return { kind, kinds: [kind], createsTicket: false, confidence };
}

const STRONG = 0.75;
const FIRST_PERSON =
  /(?<![\p{L}])(?:я|меня|мне|мой|мою|моя|мое|моих|моего|моей|нас|нам|прошу|хочу|me|my|i|i'm|us|menya|menja|moj|moy)(?![\p{L}])/iu;

/** A real request is made by a person for themselves or theirs; an advertisement that offers to unsubscribe makes none. */
function askingOf(hits: Hit[]): Asking {
  const strong = hits.filter((hit) => hit.weight >= STRONG && hit.stance !== "mentioned");
  if (strong.some((hit) => FIRST_PERSON.test(hit.sentence.text) || !hit.sentence.text.includes(" ")))
    return "in_person";
  return strong.length > 0 ? "in_passing" : "not";
}
