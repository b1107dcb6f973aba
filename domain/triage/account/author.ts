import { findEmails } from "../contacts/find-emails";
import { findPhones } from "../contacts/find-phones";
import { isRoleAddress } from "../contacts/role-address";
import type { MailToTriage } from "../non-requests/mail-to-triage";

/** Who speaks in a mail: a list, a form robot and a phone's gateway write in the name of a person. */
export type Author = {
  address: string | null;
  /** Of a gateway: its addresses are phone numbers. */
  phones: string[];
  /** Addresses that are no person's here: the desk's own, a robot's, a list's. */
  nobody: ReadonlySet<string>;
};

export function authorOf(mail: MailToTriage): Author {
  const ours = new Set(desksOwn(mail));
  const from = mail.from?.address ?? null;
  const isLists = from !== null && (ours.has(from) || isListed(mail, from));
  if (from === null || !(isLists || isRobot(mail, from))) return { address: from, phones: phoneOf(from), nobody: ours };
  const nobody = new Set([...ours, from]);
  const named = [originalFrom(mail), mail.replyTo?.address, isLists ? null : filledIn(mail.words.own, nobody)];
  const address = named.find((one) => one && !nobody.has(one)) ?? null;
  return { address, phones: phoneOf(address), nobody };
}

/** Who else gets a copy may be whom the letter is about. */
function desksOwn({ to, cc }: MailToTriage): string[] {
  const addresses = to.map(({ address }) => address);
  const domains = new Set(addresses.map(domainOf));
  return [...addresses, ...cc.map(({ address }) => address).filter((address) => domains.has(domainOf(address)))];
}

const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1);

const GATEWAY = /^(\+?\d{10,15})@/;

function phoneOf(address: string | null): string[] {
  const number = GATEWAY.exec(address ?? "")?.[1];
  return number ? findPhones(number).map(({ value }) => value) : [];
}

/** A list that writes under its own address keeps the author's, which may have been taken for the sender already. */
function isListed(mail: MailToTriage, from: string): boolean {
  if (originalFrom(mail) === from) return false;
  return mail.headers.some(
    ({ name, value }) =>
      /^(?:list-post|mailing-list|x-original-from)$/i.test(name) && (/^x/i.test(name) || value.includes(from)),
  );
}

function originalFrom({ headers }: MailToTriage): string | undefined {
  const kept = headers.find(({ name }) => /^x-original-(?:from|sender)$/i.test(name));
  return kept && findEmails(kept.value)[0]?.value;
}

const NO_REPLY = /^(?:.*[._+-])?(?:no-?_?reply|do-?not-?reply|web-?forms?|www-data|wordpress)(?:[._+-].*)?@/;
const ROBOT = /^(?:robot|bot|forms?|site|website|web|www|mailer|notify|notifications?|leads?|zayavk[ai])(?:[._+-].*)?@/;
const FORM =
  /форм[аыеу]|с сайта|заявк|обратн\p{L}+ связ|обращени\p{L}* №|contact (?:form|us)|web ?form|form (?:submission|entry)|submission|new lead|feedback|enquiry|inquiry/iu;

/** What programs of forms have in common: two of it make one, but for an address that says it all. */
function isRobot(mail: MailToTriage, from: string): boolean {
  if (NO_REPLY.test(from)) return true;
  const filled = filledIn(mail.words.own, new Set([from]));
  const fields = hasFields(mail.words.own);
  const answersTo = mail.replyTo && mail.replyTo.address !== from ? mail.replyTo.address : null;
  if (answersTo === null && filled === null && !fields) return false;
  const signs = [
    ROBOT.test(from) ? 2 : isRoleAddress(from) ? 1 : 0,
    mail.autoSubmitted === "auto-generated" ? 1 : 0,
    FORM.test(mail.subject) ? 1 : 0,
    filled !== null && filled === answersTo ? 2 : 0,
    filled !== null && fields ? 1 : 0,
  ];
  return signs.reduce((sum, sign) => sum + sign) >= 2;
}

const FIELD =
  /(?:^|\n|\s)(?:(?:ваше |your |full )?(?:имя|name|фио|отправитель|sender)|(?:ваш |ваша |your )?(?:e-?mail|почта|телефон|phone)|(?:текст |your )?(?:сообщени[ея]|обращени[ея]|message|комментарий|comment|вопрос|body|тема|subject))[^\n:]{0,24}(?::|\n)/giu;

/** Two labels of fields or more. */
function hasFields(own: string): boolean {
  return (own.match(FIELD)?.length ?? 0) >= 2;
}

const ADDRESS_FIELD =
  /(?:^|[\n\s])(?:e-?mail|почта|mail|адрес|address|от|from|reply[ -]to|обратный адрес|кому ответить)[^\n:@]{0,30}(?::|\n)[^\n@:]{0,60}$/iu;

/** The address a person has given in the fields of a form. */
function filledIn(own: string, nobody: ReadonlySet<string>): string | null {
  const found = findEmails(own).find(
    ({ value, start }) => !nobody.has(value) && ADDRESS_FIELD.test(own.slice(Math.max(0, start - 120), start)),
  );
  return found?.value ?? null;
}
