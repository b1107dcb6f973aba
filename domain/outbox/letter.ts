import { createTranslator } from "use-intl/core";
import en from "@/messages/en/letters.json" with { type: "json" };
import ru from "@/messages/ru/letters.json" with { type: "json" };
import type { KeptAnswerWay, RequestStatus, RequestType } from "@/vocabulary/requests";

export type Locale = "ru" | "en";

/**
 * As the requester reads of it. `regionName` in the letter's language; null means every region.
 * @internal
 */
export type LetterRequest = {
  type: RequestType;
  regionName: string | null;
  status: RequestStatus;
  reason: string | null;
  /** How it was answered, if it was. */
  answerWay?: KeptAnswerWay | null;
};

type AcknowledgementFacts = { number: number; dueAt: Date; operator: string };
type ConfirmationFacts = { number: number; operator: string; requests: LetterRequest[] };

/** `kinds`: of the requests that it is about; none when that is not known yet. */
type IdentityCheckFacts = {
  code: string;
  link: string;
  codeUntil: Date;
  linkUntil: Date;
  kinds: RequestType[];
  operator: string;
};

/** What each letter needs to know. None takes the requester's own words: nothing is ever echoed. */
export type Letters = {
  acknowledgement: AcknowledgementFacts;
  confirmation: ConfirmationFacts;
  erasure: ConfirmationFacts;
  /** Takes back what a confirmation said of its one request. */
  correction: ConfirmationFacts;
  /** Explains why its one request was refused. */
  refusal: ConfirmationFacts;
  identityCheck: IdentityCheckFacts;
};

/** Instants in letters are in this zone, and the text says so. */
const TIME_ZONE = "Europe/Moscow";

const TEXTS = { ru, en };
const FORMATS = {
  dateTime: { deadline: { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } },
} as const;

/** Made once: making one costs more than all else in a letter. */
const TRANSLATORS = { ru: translator("ru"), en: translator("en") };

type Translate = ReturnType<typeof translator>;

export function letter<Name extends keyof Letters>(
  name: Name,
  locale: Locale,
  facts: Letters[Name],
): { subject: string; text: string } {
  const t = TRANSLATORS[locale];
  const body = paragraphs(t, name, facts);
  const text = [t("greeting"), ...body, facts.operator].join("\n\n");
  const number = "number" in facts ? String(facts.number) : "";
  return { subject: t(`${name as keyof Letters}.subject`, { number, operator: facts.operator }), text: `${text}\n` };
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: TEXTS[locale], timeZone: TIME_ZONE, formats: FORMATS });
}

function paragraphs(t: Translate, name: keyof Letters, facts: Letters[keyof Letters]): string[] {
  if ("dueAt" in facts) return acknowledgement(t, facts);
  if ("code" in facts) return identityCheck(t, facts);
  if (name === "correction") return correction(t, facts);
  if (name === "refusal") return refusal(t, facts);
  return name === "erasure" ? erasure(t, facts) : confirmation(t, facts);
}

function acknowledgement(t: Translate, { number, dueAt }: AcknowledgementFacts): string[] {
  return [
    `${t("acknowledgement.received", { number: String(number) })} ${t("acknowledgement.deadline", { dueAt })}`,
    t("acknowledgement.next"),
    t("acknowledgement.more"),
  ];
}

function confirmation(t: Translate, facts: ConfirmationFacts): string[] {
  const number = String(facts.number);
  const lines = outcomes(t, facts.requests);
  const opening = lines.length
    ? `${t("confirmation.done", { number })}\n${lines.join("\n")}`
    : t("confirmation.closed", { number });
  return [opening, t("confirmation.more")];
}

function erasure(t: Translate, facts: ConfirmationFacts): string[] {
  const others = outcomes(
    t,
    facts.requests.filter((request) => request.type !== "delete"),
  );
  return [
    t("erasure.done", { number: String(facts.number) }),
    ...(others.length ? [`${t("erasure.others")}\n${others.join("\n")}`] : []),
    t("erasure.kept"),
    t("erasure.last"),
  ];
}

function correction(t: Translate, { number, requests }: ConfirmationFacts): string[] {
  return [
    `${t("correction.said", { number: String(number) })}\n${outcomes(t, requests).join("\n")}`,
    t("correction.undone"),
    t("correction.next"),
  ];
}

function refusal(t: Translate, { number, requests }: ConfirmationFacts): string[] {
  const reason = requests[0]?.reason ?? "other";
  const known = Object.keys(en.refusal.next).find((code) => code === reason) as
    | keyof typeof en.refusal.next
    | undefined;
  return [
    `${t("refusal.about", { number: String(number) })}\n${outcomes(t, requests).join("\n")}`,
    t(`refusal.next.${known ?? "other"}`),
    t("refusal.appeal"),
  ];
}

/** The code stands in two groups, as it is read out. */
function identityCheck(t: Translate, facts: IdentityCheckFacts): string[] {
  const { code, link, codeUntil, linkUntil, kinds, operator } = facts;
  const asked = kinds.map((kind) => t("line", { text: t(`identityCheck.kinds.${kind}`) }));
  return [
    asked.length
      ? `${t("identityCheck.asked", { operator })}\n${asked.join("\n")}`
      : t("identityCheck.askedGenerally", { operator }),
    t("identityCheck.why"),
    `${t("identityCheck.code", { code: `${code.slice(0, 3)} ${code.slice(3)}` })} ${t("identityCheck.codeUntil", { codeUntil })}`,
    `${t("identityCheck.link", { linkUntil })}\n${link}`,
    t("identityCheck.notYou"),
    t("identityCheck.secret"),
  ];
}

/** One line per request that has ended; what we had misread was never asked. */
function outcomes(t: Translate, requests: LetterRequest[]): string[] {
  return requests
    .filter(({ status, reason }) => status === "applied" || (status === "refused" && reason !== "misread"))
    .map((request) => t("line", { text: outcome(t, request) }));
}

function outcome(t: Translate, { type, regionName, status, reason, answerWay }: LetterRequest): string {
  const region = regionName ?? "";
  const kind = type === "unsubscribe" && !regionName ? "unsubscribeAll" : type;
  if (status === "applied") return t(`applied.${kind}`, { region, way: answerWay ?? "none" });
  return t(`refused.${kind}`, { region, reason: reasonText(t, reason) });
}

function reasonText(t: Translate, reason: string | null): string {
  const known = Object.keys(en.reason).find((code) => code === reason) as keyof typeof en.reason | undefined;
  return t(`reason.${known ?? "other"}`);
}
