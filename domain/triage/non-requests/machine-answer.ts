import type { MailToTriage } from "./mail-to-triage";

/** What mail programs put before the subject they answer; nobody writes so. */
const SUBJECT_OF_MACHINE =
  /^\s*(?:автоответ|автоматическ(?:ий ответ|ое (?:сообщение|уведомление))|автоматична відповідь|авто:|auto(?:matic|mated)?[ -]?(?:reply|response|respond\w*)|auto:|прочитано:|read:|не прочитано:|not read:|confirm your (?:message|email)|challenge:|automatische antwort|abwesenheits\w+|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|automatyczna odpowiedź|automatick[áé] odpověď|automatiskt? svar|automaattinen vastaus|otomatik yanıt|自动回复|自動(?:返信|応答)|자동 회신)/iu;

/** What calendars put before the title of an event that is answered, and nobody before a request. */
const ANSWERED_EVENT =
  /^\s*(?:принято|отклонено|под вопросом|предварительно(?: принято)?|предложено (?:другое|новое) время|accepted|declined|tentative(?:ly accepted)?|new time proposed|angenommen|abgelehnt|zugesagt|mit vorbehalt|прийнято|відхилено)\s*:/iu;

/** Whether the subject is that of the mail or the event it answers, and no word of whoever sent it. */
export function takesOverSubject(mail: MailToTriage): boolean {
  return mail.report?.kind === "receipt" || ANSWERED_EVENT.test(mail.subject);
}

/** Whether a machine says of itself that it answered (RFC 3834, RFC 8098, and what programs use in their place). */
export function isMachineAnswer(mail: MailToTriage): boolean {
  if (mail.report?.kind === "receipt" || mail.autoSubmitted === "auto-replied") return true;
  if (mail.precedence === "auto_reply") return true;
  return mail.headers.some(({ name, value }) => {
    const key = name.toLowerCase();
    if (key === "x-autoreply" || key === "x-autorespond" || key === "x-autoresponder") return !/^no$/i.test(value);
    return key === "x-vacation";
  });
}

/**
 * Whether a machine wrote, or no answer by one is wanted: no proof that nobody asks anything, for forms write so for people, and the
 * header that asks for silence stands on letters of people, too.
 */
export function isMachineMade({ autoSubmitted, headers }: MailToTriage): boolean {
  if (autoSubmitted !== null && autoSubmitted !== "no") return true;
  return headers.some(
    ({ name, value }) => /^x-auto-response-suppress$/i.test(name) && /\b(?:all|autoreply|oof)\b/i.test(value),
  );
}

/** Whether the subject alone says so: a word, and no proof. */
export function soundsLikeMachineAnswer({ subject }: MailToTriage): boolean {
  return SUBJECT_OF_MACHINE.test(subject) || ANSWERED_EVENT.test(subject);
}

/**
 * A mail program that unsubscribes for its user, by the address of List-Unsubscribe: it marks its mail as automatic, too, and what it writes
 * is no person's. Whoever writes words of their own under such a subject is read like others.
 */
export function isMailProgramRequest(mail: MailToTriage): boolean {
  if (mail.headers.some(({ name, value }) => /^x-apple-unsubscribe$/i.test(name) && /true/i.test(value))) return true;
  if (mail.autoSubmitted === "auto-replied" || soundsLikeMachineAnswer(mail)) return false;
  const isProgram = mail.autoSubmitted !== null && mail.autoSubmitted !== "no";
  const isSilent = (mail.words.own.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS;
  const byAddress = mail.to.some(({ address }) => /^unsubscribe[+.@-]/.test(address));
  return /^\s*unsubscribe\b/i.test(mail.subject) ? isProgram || isSilent : byAddress && isSilent;
}

/** Whether the subject is what mail programs write there, and no more. */
export function hasBareSubject({ subject, autoSubmitted }: MailToTriage): boolean {
  return autoSubmitted !== "auto-replied" && /^\s*unsubscribe(?:\s+list\S*)?\s*$/i.test(subject);
}

/** With fewer nothing is said. */
const FEWEST_LETTERS = 3;
