import type { Evidence } from "@/db/schema/tickets";
import { regionsNamed } from "@/domain/regions/mentions";
import { findChanges } from "./changes/find-changes";
import type { Changes } from "./changes/words/fields";
import { detectLanguage, type Language } from "./language/detect-language";
import { forgetLooks } from "./language/phrases";
import { sentencesOf } from "./language/sentences";
import { isAutoReply } from "./non-requests/auto-reply";
import { bounceRecipients } from "./non-requests/bounce";
import { complainants, isUnwanted } from "./non-requests/complaint";
import type { MailToTriage } from "./non-requests/mail-to-triage";
import { type Asking, spamRuleOf } from "./non-requests/spam";
import { proposeRequests, type TriagedRequest } from "./propose-requests";
import { findRequests, type Hit } from "./requests/find-requests";
import { type RequestKind, settleKinds } from "./requests/settle-kinds";
import { type Account, whoseAccount } from "./whose-account";

type Kind = RequestKind | "complaint" | "auto_reply" | "bounce" | "spam";

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
  /** Of the strongest kind, 0 to 1. */
  confidence: number;
  /** The rule that says why the mail asks nothing of the desk, such as «spam.casino-words»; null for what asks. */
  rule: string | null;
  evidence: Evidence[];
};

const LONGEST_READ = 12_000;
/** Each is tried against every table of phrases: a mail of many tiny lines is made to take long. */
const MOST_SENTENCES = 500;
const SURE = 0.95;

/**
 * Finds out by rules what a mail asks, of whom, and where: the same mail always gets the same answer.
 *
 * @param asRequest staff say that the mail asks something: it is read so, however much it looks like spam or a machine's answer
 */
export function triage(mail: MailToTriage, asRequest = false): Triage {
  forgetLooks();
  const read = shorten(mail);
  const unasked: Unasked = {
    language: detectLanguage(read.words, read.subject),
    regions: regionsNamed(read.subject, read.text),
    changes: {},
    requests: [],
    evidence: [],
  };
  if (asRequest) return ofRequest(read, unasked, requestsIn(read));
  return ofMachines(read, unasked) ?? ofPeople(read, unasked);
}

type Unasked = Pick<Triage, "language" | "regions" | "changes" | "requests" | "evidence">;

function shorten(mail: MailToTriage): MailToTriage {
  const { own, quoted, signature } = mail.words;
  return {
    ...mail,
    subject: readable(mail.subject),
    text: readable(mail.text),
    words: { own: readable(own), quoted: readable(quoted), signature: readable(signature) },
  };
}

/** The beginning of a text without what no person writes in one piece; offsets stay. */
function readable(text: string): string {
  const beginning = text.slice(0, LONGEST_READ);
  return hasLongRun(beginning) ? beginning.replace(/\S{200,}/g, (run) => " ".repeat(run.length)) : beginning;
}

/** Whether there may be a run of 200 characters and no common space. */
function hasLongRun(text: string): boolean {
  let before = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (code !== 0x20 && code !== 0x0a) continue;
    if (at - before > 200) return true;
    before = at;
  }
  return false;
}

function ofMachines(mail: MailToTriage, unasked: Unasked): Triage | null {
  const complained = complainants(mail);
  if (complained) {
    const rule = mail.report ? "complaint.report" : "complaint.words";
    return complaint(unasked, complained, rule, isUnwanted(mail));
  }
  const asks = (own: string) => askingOf(requestsIn({ ...mail, words: { ...mail.words, own } }).hits) === "in_person";
  const failed = bounceRecipients(mail, asks);
  return failed && nonRequest("bounce", unasked, failed, mail.report ? "bounce.report" : "bounce.words");
}

/** The recipient of a reported mail wants no more of it (RFC 5965). */
function complaint(unasked: Unasked, emails: string[], rule: string, unwanted: boolean): Triage {
  const regions = unasked.regions.length > 0 ? unasked.regions : [null];
  const line = { type: "unsubscribe" as const, changes: {}, rule, confidence: SURE, evidence: [] };
  return {
    ...nonRequest("complaint", unasked, emails, rule),
    createsTicket: true,
    rule: null,
    requests: unwanted ? regions.map((region) => ({ ...line, region })) : [],
  };
}

function nonRequest(kind: Kind, unasked: Unasked, emails: string[], rule: string): Triage {
  const account = { emails, phones: [] };
  return { ...unasked, kind, kinds: [kind], createsTicket: false, account, confidence: SURE, rule };
}

function ofPeople(mail: MailToTriage, unasked: Unasked): Triage {
  const found = requestsIn(mail);
  const asking = askingOf(found.hits);
  if (isAutoReply(mail, asking !== "not")) {
    const rule = mail.autoSubmitted || mail.precedence ? "auto-reply.header" : "auto-reply.words";
    return nonRequest("auto_reply", unasked, mail.from ? [mail.from.address] : [], rule);
  }
  const spamRule = spamRuleOf(mail, asking);
  return spamRule ? nonRequest("spam", unasked, [], spamRule) : ofRequest(mail, unasked, found);
}

type Requests = ReturnType<typeof requestsIn>;

function ofRequest(mail: MailToTriage, unasked: Unasked, { sentences, quotes, hits }: Requests): Triage {
  const found = findChanges(mail.words.own, mail.subject, sentences, mail.from?.address ?? null);
  const settled = settleKinds(hits, sentences, quotes, found);
  const kinds = settled.map(({ kind }) => kind);
  const changes = kinds.includes("edit") ? found.changes : {};
  const requests = proposeRequests(mail, settled, hits, sentences, found);
  return {
    ...unasked,
    kind: kinds[0]!,
    kinds,
    createsTicket: true,
    account: whoseAccount(mail, kinds, changes),
    changes,
    requests,
    confidence: settled[0]!.confidence,
    rule: null,
    evidence: requests.flatMap((request) => request.evidence),
  };
}

function requestsIn(mail: MailToTriage) {
  const { own, quoted } = mail.words;
  const sentences = [...sentencesOf(mail.subject, true), ...sentencesOf(own)].slice(0, MOST_SENTENCES);
  const quotes = sentencesOf(quoted).slice(0, MOST_SENTENCES);
  return { sentences, quotes, hits: findRequests(sentences, quotes) };
}

const STRONG = 0.75;
const FIRST_PERSON =
  /(?<![\p{L}])(?:я|меня|мне|мой|мою|моя|мое|моих|моего|моей|нас|нам|прошу|хочу|me|my|i|i'm|us|menya|menja|moj|moy)(?![\p{L}])/iu;

/** «Please take the address off every list», as a firm writes. */
const POLITELY = /^\s*(?:please|kindly|we (?:ask|request|require)|просим|просьба|требуем)(?!\p{L})/iu;
/** «Please unsubscribe here»: what an advertisement offers. */
const WAY_OUT = /https?:|www\.|(?:reply|click|link|here|visit|button|ссылк|кнопк|здесь|нажм|ответьте|перейд|ответом)/iu;

/** A real request is made by a person for themselves or theirs; an advertisement that offers to unsubscribe makes none. */
function askingOf(hits: Hit[]): Asking {
  const strong = hits.filter((hit) => hit.weight >= STRONG && hit.stance !== "mentioned");
  const inPerson = ({ sentence: { text } }: Hit) =>
    FIRST_PERSON.test(text) || !text.includes(" ") || (POLITELY.test(text) && !WAY_OUT.test(text));
  if (strong.some(inPerson)) return "in_person";
  return strong.length > 0 ? "in_passing" : "not";
}
