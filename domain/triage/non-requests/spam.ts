import type { MailToTriage } from "./mail-to-triage";
import { SPAM_SIGNS } from "./spam-signs";

const RISKY_FILE = /\.(?:exe|scr|js|vbs|bat|cmd|iso|img|lnk|html?|zip|rar|7z|docm|xlsm)$/i;
const ENOUGH = 2;
const ENOUGH_TO_OUTWEIGH = 3;

/** How a mail speaks for a request: in its sender's own name, by words that an advertisement has too, or not at all. */
export type Asking = "in_person" | "in_passing" | "not";

/**
 * The rule by which a mail is spam, ours or an upstream filter's: the sign that weighed most, such as «spam.casino». What is
 * asked in person is believed to be meant for us.
 *
 * @returns null when it is none
 */
export function spamRuleOf(mail: MailToTriage, asking: Asking): string | null {
  if (asking === "in_person") return null;
  const text = `${mail.subject}\n${mail.words.own}\n${mail.words.signature}\n${mail.html?.slice(0, 20_000).match(/https?:\/\/\S+/)?.[0] ?? ""}`;
  const signs = [...wordSigns(text), ...circumstances(mail, text)];
  const points = signs.reduce((sum, [, weight]) => sum + weight, 0);
  if (points < (asking === "not" ? ENOUGH : ENOUGH_TO_OUTWEIGH)) return null;
  return `spam.${signs.sort(([, a], [, b]) => b - a)[0]![0]}`;
}

type Weighed = [name: string, weight: number];

function wordSigns(text: string): Weighed[] {
  return SPAM_SIGNS.flatMap(([name, sign, weight]): Weighed[] => (sign.test(text) ? [[name, weight]] : []));
}

function circumstances(mail: MailToTriage, text: string): Weighed[] {
  const link = foreignLink(text, mail);
  const impersonal = !FIRST_PERSON.test(mail.words.own);
  const elsewhere = mail.replyTo && mail.from && hostOf(mail.replyTo.address) !== hostOf(mail.from.address);
  const bill = /invoice|payment|сч[её]т|оплат|акт/i.test(text);
  const found: [boolean, string, number][] = [
    [isFlagged(mail), "upstream-filter", ENOUGH],
    [bill && mail.attachments.some(({ name }) => RISKY_FILE.test(name)), "risky-bill", 2],
    [link, "foreign-link", impersonal ? 1.5 : 1],
    [link && mail.to.some(({ address }) => text.includes(address)), "your-address-and-a-link", 1.5],
    [mail.to.length === 0, "unaddressed", 1],
    [impersonal, "impersonal", 0.5],
    [Boolean(elsewhere), "reply-elsewhere", 0.5],
    [/!{3}|[А-ЯЁA-Z]{4,}(?:\s+[А-ЯЁA-Z]{4,}){2}/.test(text), "shouting", 0.5],
    [mail.words.own.includes("?") && !link, "asks-back", -0.5],
  ];
  return found.flatMap(([is, name, weight]): Weighed[] => (is ? [[name, weight]] : []));
}

function isFlagged(mail: MailToTriage): boolean {
  return mail.headers.some(({ name, value }) => /^x-spam-(?:flag|status)$/i.test(name) && /^\s*yes/i.test(value));
}

const FIRST_PERSON =
  /(?<![\p{L}])(?:я|меня|мне|мой|мою|моя|мое|мои|моих|моей|хочу|хотел|хотела|прошу|i|i'm|i've|my|me|mine)(?![\p{L}])/iu;

/** A link to somebody else's site: people who write to us link to ours, if at all. */
function foreignLink(text: string, mail: MailToTriage): boolean {
  const ours = mail.to.map(({ address }) => hostOf(address));
  return [...text.matchAll(/https?:\/\/([^\s/:<>"]+)/gi)].some((link) => !ours.some((host) => link[1]!.endsWith(host)));
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
