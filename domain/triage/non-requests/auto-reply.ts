import type { MailToTriage } from "./mail-to-triage";

/** What mail programs put before the subject they answer; nobody writes so. */
const SUBJECT_OF_MACHINE =
  /^\s*(?:автоответ|автоматическ(?:ий ответ|ое (?:сообщение|уведомление))|автоматична відповідь|авто:|auto(?:matic|mated)?[ -]?(?:reply|response|respond\w*)|auto:|прочитано:|read:|не прочитано:|not read:|confirm your (?:message|email)|challenge:|automatische antwort|abwesenheits\w+|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|automatyczna odpowiedź|automatick[áé] odpověď|automatiskt? svar|automaattinen vastaus|otomatik yanıt|自动回复|自動(?:返信|応答)|자동 회신)/iu;
const SUBJECT_OF_ABSENCE =
  /^\s*(?:out of (?:the )?office|ooo\b|on (?:vacation|holiday|leave)|away from (?:my )?(?:mail|desk|office)|отсутствую|отсутствие (?:в офисе|на рабочем месте)|(?:я )?в отпуске|не в офисе|вне офиса|нет на месте)/iu;

const ABSENT =
  /(?:\bi(?:'m| am| will be)|\bwe are|currently|\bis) (?:currently |now )?(?:out of (?:the )?office|away|on (?:\w+ )?(?:leave|vacation|holiday)|travel+ing|unavailable|out sick)|out of (?:the )?office|limited access to (?:my )?e-?mail|no access to (?:my )?e-?mail|no longer (?:works?|with|employed)|moved to another (?:team|department|role)|has left the (?:company|organi[sz]ation)|(?:нахожусь|нахо­жусь|буду|сейчас|я) (?:в|на) (?:\p{L}+ )?(?:отпуск|командировк|больничн|декрет|отгул)|в (?:ежегодном|очередном|декретном) отпуске|(?:на обучении|на конференции|на учёбе|на выезде|в отъезде) (?:до|по|с)\s|ответ\p{L}* (?:возможн\p{L}+|будет|могут быть) с задержкой|(?:slow|delayed) (?:to respond|response|reply|replies)|меня (?:нет|не будет) (?:на (?:рабочем )?месте|в офисе)|(?:временно )?отсутствую|буду отсутствовать|доступа к почте|office is closed|i have left (?:the |\p{L})|(?:mailbox|inbox|account|address) is (?:not|no longer|un) ?(?:being )?(?:monitored|read|checked|in use)|ящик (?:никем )?не читает|вне офиса|без доступа к почте|больше не работает|уволи\p{L}+|ящик (?:больше )?не (?:просматривается|используется|обслуживается)|временно недоступ|nicht im (?:büro|haus)|außer haus|absente? du bureau|fuera de la oficina|fuori ufficio/iu;
const RECEIVED =
  /(?:ваш[еа] (?:письмо|обращение|заявка|сообщение|запрос)|(?:заявка|обращение|запрос)(?: №| #| номер)?\s?\S*) (?:успешно )?(?:получен|принят|зарегистрирован|создан|доставлен)|(?:мы|нами) получили ваше (?:письмо|обращение|сообщение)|благодарим (?:вас )?за (?:ваше )?(?:обращение|письмо)|(?:спасибо|благодарим)(?: вас)?,? что (?:\p{L}+ )?(?:написали|обратились)|спасибо за (?:ваше )?(?:обращение|письмо)|(?:заявке|обращению|письму|запросу) присвоен|(?:присвоен|зарегистрировано под) (?:входящ\p{L}+ )?(?:номер|№)|ответим (?:вам )?в течение|(?:we(?:'ve| have)? received|thank(?:s| you) for (?:contacting|getting in touch|reaching out|writing(?: to us)?|your (?:message|e-?mail|enquiry|inquiry|request)))|we got your|(?:ticket|case|reference|request) (?:number|id|no)?\.? ?is|благодарим за (?:отклик|интерес)|(?:ticket|case|request)\b[^.\n]{0,40}\b(?:has been|was) (?:created|received|opened|registered)/iu;
const BY_MACHINE =
  /(?:автоматическ(?:и|ое|ий|ая)|сформировано (?:системой|роботом)|почтовый робот|не отвечайте(?:,? пожалуйста,?)? на (?:это|данное)|\d+ (?:рабоч|час)|отвечать на (?:это|данное)|automated|automatically|auto[- ]?generated|do not reply|no-?reply|оператор ответит|в порядке очереди|перезвоним|свяжемся|свяжется|в рабочее время|в ближайшее время|переда(?:но|ли) (?:специалист|в отдел)|ответ поступит|рассмотрен|рабочих дн|ожидайте (?:\p{L}+ )?(?:ответ|звон)|не меняйте тему|ответим (?:вам )?в (?:ближайшее|течение)|get back to you|respond (?:within|as soon))/iu;
const SAYS_SO =
  /(?:это |this is an? )?(?:автоматическ(?:ий ответ|ое (?:сообщение|письмо|уведомление))|(?:automatic|automated|auto-?generated) (?:reply|response|message|confirmation|answer|e-?mail|notification))|письмо сформировано автоматически|отправлено автоматически|sent automatically/iu;
/**
 * Whether a machine answered: by its headers (RFC 3834 and what programs use in its place), or by the words of an absence
 * notice or an acknowledgement. A mail that `asks` for something needs more than words: people on holiday write too.
 */
export function isAutoReply(mail: MailToTriage, asks: boolean): boolean {
  if (mail.report?.kind === "receipt" || SUBJECT_OF_MACHINE.test(mail.subject)) return true;
  if (isMailProgramRequest(mail)) return false;
  if (hasAutoHeaders(mail)) return true;
  if (asks) return false;
  if (SUBJECT_OF_ABSENCE.test(mail.subject)) return true;
  const text = `${mail.words.own}\n${mail.words.signature}`;
  if (SAYS_SO.test(text)) return true;
  const numbered = /\[.*#\s?\d+.*\]/.test(mail.subject);
  if (RECEIVED.test(text) && (BY_MACHINE.test(text) || RECEIVED.test(mail.subject) || numbered)) return true;
  return ABSENT.test(text) && !text.includes("?");
}

function hasAutoHeaders(mail: MailToTriage): boolean {
  if (mail.autoSubmitted !== null && mail.autoSubmitted !== "no") return true;
  if (mail.precedence === "auto_reply") return true;
  return mail.headers.some(({ name, value }) => {
    const key = name.toLowerCase();
    if (key === "x-autoreply" || key === "x-autorespond" || key === "x-autoresponder") return !/^no$/i.test(value);
    return (key === "x-auto-response-suppress" && /\b(?:all|autoreply|oof)\b/i.test(value)) || key === "x-vacation";
  });
}

/** A mail program that unsubscribes for its user by the address of List-Unsubscribe marks its mail as automatic, too. */
function isMailProgramRequest(mail: MailToTriage): boolean {
  if (mail.headers.some(({ name, value }) => /^x-apple-unsubscribe$/i.test(name) && /true/i.test(value))) return true;
  return /^\s*unsubscribe\b/i.test(mail.subject) && mail.autoSubmitted !== "auto-replied";
}
