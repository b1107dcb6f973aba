import type { MailToTriage } from "./mail-to-triage";

/** What tells a returned mail from one that a person wrote. Only a machine's hand makes the others count. */
export type BounceSign =
  | "mailer"
  | "postmaster"
  | "robot"
  | "null-path"
  | "subject"
  | "words"
  | "transcript"
  | "returned";

const MAILER =
  /^(?:mailer[-_]?daemon|mail[-_]daemon|mdaemon|mail[._-]?delivery(?:[._-]\w+)?|microsoftexchange[0-9a-f]+)(?:[+@.-]|$)/;
const MAILER_NAME =
  /^\W*(?:mail delivery (?:sub)?system|mail delivery service|mail deliver system|mailer[- ]daemon)\b/i;
const POSTMASTER = /^(?:post[-_]?master|bounces?)(?:[+@.=-]|$)/;
const ROBOT =
  /^(?:(?:do[-_]?)?no[-_]?t?[-_]?reply|no-?response|system|mailsystem|mail-?server|admin|root|exchange)(?:[+@.-]|$)|[-+](?:admin|owner|request|bounces)@/;

const SUBJECT = new RegExp(
  [
    "undeliver|undelivered|non.?delivery|not (?:be )?delivered|could(?:n't| not) be (?:delivered|sent)|failed to deliver",
    "deliver\\w* (?:status|failure|report|problem|error|incomplete|has failed|failed|delay|notification)|mail deliver",
    "returned (?:e-?)?mail|returned to sender|returning message|failure notice|failed mail|mail system error|error sending",
    "message (?:status|delayed|blocked|you sent blocked)|delayed (?:mail|:)|warning: (?:message|could not)|loop alert",
    "rejected mail|e?mail rejected|(?:post|request|message) to (?:mailing list )?\\S+ (?:denied|rejected)|mailbox (?:is )?full|address (?:not found|rejected)|user unknown|duplicated message-id",
    "не ?доставл|не (?:удалось|удаётся|удается|вдалося) достав|недоставк|недоставлен|ошибк\\p{L}+ доставк|сбой доставк",
    "возвращ\\p{L}+ (?:письм|отправител|почт|сообщ)|(?:письмо|сообщение|почта) возвращ|невозможн\\p{L}+ достав",
    "(?:отчет|отчёт|уведомление|сообщение|извещение) о (?:не ?доставк|не ?возможности доставк|доставк|сбое)",
    "unzustellbar|nicht zugestellt|nicht zustellbar|zustell(?:fehler|ung fehlgeschlagen)|rückläufer|fehlgeschlagen",
    "non (?:remis|délivr|distribu)|échec de (?:la )?(?:remise|livraison|distribution)|impossible de (?:remettre|distribuer)",
    "no se (?:puede|pudo|ha podido) entregar|no entregado|error de entrega|fallo en la entrega|devuelto al remitente",
    "mancat[ao] (?:consegna|recapito)|impossibile recapitare|non recapitabile|recapito non riuscito|consegna fallita",
    "não (?:foi )?(?:entregue|possível entregar)|falha na entrega|não é possível entregar|devolvid[oa] ao remetente",
    "onbestelbaar|niet (?:bezorgd|te bezorgen)|nie (?:można|udało się) dostarczyć|niedostarczon|zwrot|teslim edilemedi",
    "nedoručiteln|nelze doručit|kézbesíthetetlen|nem kézbesíthető|kunde inte levereras|ikke leveres|ei voitu toimittaa",
    "配信(?:不能|エラー|できません|失敗)|送信できません|(?:メール)?エラー通知|未送达|无法(?:送达|投递|传递)|退信|退回|投递失败|배달|전송 실패|반송",
  ].join("|"),
  "iu",
);

const WORDS = new RegExp(
  [
    "(?:could ?n[o']t|could not|was ?n[o']t able to|was not|unable to|failed to|cannot|can't|did not|didn't|NOT BEEN) (?:be )?(?:deliver|reach|relay)",
    "unable to be delivered|not (?:be )?delivered|delivery (?:has )?failed|deliver(?:y|ing) (?:errors|problems|to the following)|trouble delivering",
    "permanent(?:ly)? (?:fatal )?(?:delivery )?(?:error|failure|failed)|failure reasons|will not be retried|giving up on it",
    "no such (?:user|mailbox|recipient|person)|no mailbox here|user unknown|unknown (?:user|recipient|address)|invalid user",
    "user not found|(?:mail)?(?:box|folder) (?:is )?(?:full|unavailable|not found|over)|exceeds? (?:allowed|the maximum|local) size",
    "(?:address|account|user|mailbox|recipient)\\b[^.\\n]{0,60} (?:does ?n[o']t|does not) exist|over (?:its )?quota|quota exceeded",
    "(?:address|recipient|message|mail)s? (?:was |were |has been )?rejected|rejected by (?:a|the) remote|not listed in|hop count",
    "did not reach the following|recipients? (?:was|were) affected|nondelivery report|not recogni[sz]ed|message (?:was )?blocked",
    "duplicated message-id|mail(?:ing)? loop|fehler bei der (?:nachrichten)?zustellung|échec de la remise|error de entrega",
    "doesn't have an? .{0,60}account|refused to accept|host (?:unknown|not found)|domain (?:does ?n[o']t|does not) exist",
    "не (?:был[оаи]? |может быть |могло быть )?доставлен|не (?:удалось|удаётся|удается) достав|доставка (?:невозможна|не удалась)",
    "ящик (?:переполнен|не существует|не найден|заблокирован|отключен)|нет такого (?:ящика|пользователя|получателя|адреса)",
    "(?:пользователь|адресат|получатель|домен|адрес) не (?:найден|существует|зарегистрирован)|получател\\p{L}+ не (?:существует|найден)",
    "konnte nicht zugestellt|nicht zugestellt werden|n'a pas pu être (?:remis|délivré|distribué)|no se pudo entregar",
    "non è stato possibile (?:recapitare|consegnare)|não pôde ser entregue|nie mogła zostać dostarczona|kon niet worden bezorgd",
    "配信できません|送信できません|送信に失敗|無法|无法(?:送达|投递)|退回|전송되지|배달할 수 없",
  ].join("|"),
  "iu",
);

/** A talk of two mail servers: commands, replies and enhanced status codes (RFC 5321, 4.2; RFC 3463). */
const TRANSCRIPT =
  /(?:^|\W)[45]\.\d{1,3}\.\d{1,3}(?:\W|$)|(?:^|[\s:([<#])5[0-5]\d[ -](?:[45#]|[a-z"<'])|\b(?:RCPT TO|MAIL FROM):|^<<< |SMTP error|smtp;/im;

/** Lines that stand in the head of a message and that no mail program quotes when a person forwards one. */
const HEAD_LINE = /^[ \t>|]*(?:received|message-id|mime-version|return-path|content-type|x-[\w-]+|dkim-signature):/gim;
const RETURNED =
  /original message (?:follows|headers?|was received)|below this line is a copy|header of the original|copy of the (?:message|original)|returned message|-{3,} ?original message|message details:|your message\s+(?:subject|to|from):/i;

/** The signs a mail shows, each once. */
export function bounceSigns(mail: MailToTriage): Set<BounceSign> {
  const shown: Record<BounceSign, boolean> = {
    ...handOf(mail),
    subject: SUBJECT.test(mail.subject) && !/^\s*(?:re|fwd?|отв|ответ|пересл\p{L}*)\s*:/iu.test(mail.subject),
    words: WORDS.test(mail.text),
    transcript: TRANSCRIPT.test(mail.text),
    returned: mail.nested.length > 0 || carriesHead(mail),
  };
  return new Set((Object.keys(shown) as BounceSign[]).filter((sign) => shown[sign]));
}

/** Whether anything shows the hand of a program, without which no words make a returned mail. */
export function isByProgram(mail: MailToTriage): boolean {
  return Object.values(handOf(mail)).some(Boolean);
}

function handOf(mail: MailToTriage) {
  const author = mail.headers.find(({ name }) => name.toLowerCase() === "from")?.value ?? "";
  const sender = mail.from?.address ?? author.trim().toLowerCase();
  return {
    mailer: MAILER.test(sender) || MAILER_NAME.test(author),
    postmaster: POSTMASTER.test(sender),
    robot: ROBOT.test(sender) || /^auto-generated|^auto-replied/.test(mail.autoSubmitted ?? ""),
    "null-path": mail.returnPath === "" || MAILER.test(mail.returnPath ?? ""),
  };
}

/** What stands before the mail that came back, as far as the text shows where that one begins. */
export function aheadOfReturned(text: string): string {
  const starts = [RETURNED, new RegExp(HEAD_LINE.source, "im")]
    .map((sign) => text.search(sign))
    .filter((at) => at >= 0);
  return text.slice(0, Math.min(text.length, ...starts));
}

const FEWEST_HEAD_LINES = 3;

function carriesHead(mail: MailToTriage): boolean {
  if (mail.attachments.some(({ mediaType }) => /rfc822|partial/.test(mediaType))) return true;
  return RETURNED.test(mail.text) || (mail.text.match(HEAD_LINE)?.length ?? 0) >= FEWEST_HEAD_LINES;
}

/** Whether an address is that of a program that returns mail. */
export function isMailer(address: string): boolean {
  return MAILER.test(address) || POSTMASTER.test(address);
}
