import { regionsNamed } from "@/domain/regions/mentions";
import { type Account, whoseAccount } from "./account/whose-account";
import { withAttachedWords } from "./attached-words";
import type { Changes } from "./changes/words/fields";
import { detectLanguage, type Language } from "./language/detect-language";
import { asTyped } from "./language/keyboard-layout";
import { forgetLooks } from "./language/phrases";
import { bounceRecipients } from "./non-requests/bounce";
import { isFlaggedAsSpam, isMadeForMany } from "./non-requests/bulk-mail";
import { complainants, isUnwanted } from "./non-requests/complaint";
import {
  hasBareSubject,
  isMachineAnswer,
  isMachineMade,
  isMailProgramRequest,
  soundsLikeMachineAnswer,
  takesOverSubject,
} from "./non-requests/machine-answer";
import type { MailToTriage } from "./non-requests/mail-to-triage";
import { proposeRequests, type TriagedRequest } from "./propose-requests";
import {
  isOfRequest,
  isProbablyNothing,
  isSurelyNothing,
  kindsOf,
  mayAsk,
  noRequestOf,
  surelyAsks,
} from "./reader/judge";
import type { ReadKind } from "./reader/letter";
import { shippedModel } from "./reader/shipped-model";
import { asksInPerson } from "./requests/asks-in-person";
import { type Understood, understand } from "./understand";

type Kind = ReadKind | "complaint" | "bounce";

/** Where a ticket waits: among the others, or among those that probably ask nothing. */
type Lane = "main" | "quiet";

/** What we believe a mail is and asks, and the words that led to it. A proposal: a member of staff confirms it. */
export type Triage = {
  /** The strongest of `kinds`. */
  kind: Kind;
  kinds: Kind[];
  language: Language;
  /** Null for what is proven to ask nothing of the desk: it gets no ticket. */
  lane: Lane | null;
  /** Empty for what asks nothing. */
  account: Account;
  /** Whom a returned mail was for; empty for every other. */
  recipients: string[];
  /** Codes of every region the subject or the visible text names, wanted and unwanted alike. */
  regions: string[];
  changes: Changes;
  requests: TriagedRequest[];
  /** What proves that the mail asks nothing of the desk, such as «auto-reply.header»; null for what gets a ticket. */
  rule: string | null;
};

const LONGEST_READ = 12_000;
const SURE = 0.95;

/**
 * Finds out what a mail asks, of whom, and where: the same mail always gets the same answer from the same model. In doubt it gets a
 * ticket.
 *
 * @param asRequest staff say that the mail asks something: it is read so, however much it looks like spam or a machine's answer
 */
export function triage(mail: MailToTriage, asRequest = false): Triage {
  forgetLooks();
  const read = legible(mail);
  const whole = withAttachedWords(read);
  const unasked: Unasked = {
    language: detectLanguage(whole.words, read.subject),
    regions: regionsNamed(read.subject, whole === read ? read.text : `${read.text}\n${whole.words.own}`),
    recipients: [],
    changes: {},
    requests: [],
  };
  const found = (asRequest ? null : ofMachines(read, unasked)) ?? ofPeople(whole, unasked, asRequest);
  const requests = found.requests.map((request) => asWritten(request, mail));
  return { ...found, requests };
}

type Unasked = Pick<Triage, "language" | "regions" | "recipients" | "changes" | "requests">;

/** As it was meant to be typed, and no longer than what a person writes; offsets stay. */
function legible(mail: MailToTriage): MailToTriage {
  const { places } = shippedModel();
  const isKnown = (piece: string) => places.has(`#${piece}`);
  const read = (text: string) => asTyped(shortened(text), isKnown);
  const { own, quoted, signature } = mail.words;
  return {
    ...mail,
    subject: read(mail.subject),
    text: read(mail.text),
    words: { own: read(own), quoted: shortened(quoted), signature: shortened(signature) },
    enclosed: mail.enclosed.map((letter) => ({ ...letter, subject: read(letter.subject), own: read(letter.own) })),
  };
}

/** The beginning of a text without what no person writes in one piece. */
function shortened(text: string): string {
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

function asWritten(request: TriagedRequest, { text }: MailToTriage): TriagedRequest {
  const evidence = request.evidence.map((one) =>
    one.end > 0 ? { ...one, quote: text.slice(one.start, one.end) } : one,
  );
  return { ...request, evidence };
}

function ofMachines(mail: MailToTriage, unasked: Unasked): Triage | null {
  const complained = complainants(mail);
  if (complained) {
    const rule = mail.report ? "complaint.report" : "complaint.words";
    return complaint(unasked, complained, rule, isUnwanted(mail));
  }
  const asks = (own: string) => asksInPerson(understand({ ...mail, words: { ...mail.words, own } }).hits);
  const failed = bounceRecipients(mail, asks);
  const rule = mail.report ? "bounce.report" : "bounce.words";
  return failed && { ...nonRequest("bounce", unasked, rule), recipients: failed };
}

/** The recipient of a reported mail wants no more of it (RFC 5965). */
function complaint(unasked: Unasked, emails: string[], rule: string, unwanted: boolean): Triage {
  const regions = unasked.regions.length > 0 ? unasked.regions : [null];
  const line = { type: "unsubscribe" as const, changes: {}, rule, confidence: SURE, evidence: [] };
  return {
    ...nonRequest("complaint", unasked, rule),
    account: { emails, phones: [] },
    lane: "main",
    rule: null,
    requests: unwanted ? regions.map((region) => ({ ...line, region })) : [],
  };
}

function nonRequest(kind: Kind, unasked: Unasked, rule: string): Triage {
  return { ...unasked, kind, kinds: [kind], lane: null, account: NOBODY, rule };
}

function ofPeople(received: MailToTriage, unasked: Unasked, asRequest: boolean): Triage {
  const answersEvent = takesOverSubject(received);
  const byItsSubject = soundsLikeMachineAnswer(received);
  const mail = answersEvent ? { ...received, subject: "" } : received;
  const found = understand(mail);
  const { likely } = found;
  const asked = () =>
    kindsOf(
      likely,
      found.possible.filter((kind) => !NOT_ASKED.includes(kind)),
      found.known,
    );
  if (asRequest) return ticket(mail, unasked, found, "main", asked());
  const namesNoOther = () => asked()[0] === "unsubscribe" || !isOfRequest(likely);
  if (isMailProgramRequest(mail) || (hasBareSubject(mail) && namesNoOther()))
    return ticket(mail, unasked, found, "main", ["unsubscribe"]);
  const machine = isMachineAnswer(mail);
  const silent = answersEvent && found.sentences.length === 0;
  if (machine && (silent || !mayAsk(likely))) return nonRequest("auto_reply", unasked, "auto-reply.header");
  const flagged = isFlaggedAsSpam(mail);
  if (flagged && !mayAsk(likely)) return nonRequest("spam", unasked, "spam.upstream-filter");
  if (isSurelyNothing(likely)) {
    const kind = noRequestOf(likely);
    return nonRequest(kind, unasked, `${kind}.read`);
  }
  const byItsMake = machine || isMachineMade(mail) || flagged || byItsSubject || isMadeForMany(mail);
  return silent || (flagged && !isOfRequest(likely)) || isProbablyNothing(likely, byItsMake)
    ? ticket(mail, unasked, found, "quiet", [noRequestOf(likely)])
    : ticket(mail, unasked, found, "main", surelyAsks(likely) ? asked() : kindsOf(likely, found.possible, found.known));
}

/** What staff say to be a request is one. */
const NOT_ASKED: ReadKind[] = ["auto_reply", "spam"];

const NOBODY: Account = { emails: [], phones: [] };

function ticket(mail: MailToTriage, unasked: Unasked, found: Understood, lane: Lane, kinds: ReadKind[]): Triage {
  const changes = kinds.includes("edit") ? found.changes.changes : {};
  const requests = proposeRequests(mail, kinds, found);
  return {
    ...unasked,
    ...{ kind: kinds[0]!, kinds, lane, changes, requests },
    account: lane === "quiet" && kinds[0] !== "other" ? NOBODY : whoseAccount(mail, kinds, changes),
    rule: null,
  };
}
