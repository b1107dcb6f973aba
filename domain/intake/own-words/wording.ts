/** Labels of reply headers by what they name. Clients in other languages are known by the shape of the block. */
const LABELS: Record<string, string> = {
  from: "from|от|от кого|отправитель|von|absender|від|від кого|de|da|od|van|från|fra|ад|кімнен",
  to: "to|кому|получатель|an|empfänger|кому|à|para|do|aan|till|til|кімге",
  sent: "sent|date|date sent|отправлено|отправленные|дата|дата и время|дата отправки|gesendet|datum|надіслано|відправлено|envoyé|enviado|enviado el|fecha|inviato|wysłano|verzonden|skickat|sendt|жіберілді|күні",
  subject: "subject|тема|betreff|objet|asunto|oggetto|assunto|temat|onderwerp|ämne|emne|тақырыбы",
  more: "cc|bcc|копия|скрытая копия|копія|kopie|kopia|cc/копия|reply-to|reply to|ответить|importance|важность|wichtigkeit|attachments|вложения|anlagen|resent-from|organization",
  event: "when|когда|wann|коли|where|где|wo|де",
};

export const ROLES = new Map(
  Object.entries(LABELS).flatMap(([role, labels]) => labels.split("|").map((label) => [label, role] as const)),
);

/** Words of the line above a letter that is quoted or forwarded whole. */
export const ORIGINAL =
  /^(?:original|reply|forwarded) (?:message|appointment|e-?mail|mail)|^begin forwarded message|^forwarded by |^(?:исходное|оригинальное|первоначальное|пересылаемое|пересланное|переадресованное|перенаправленное) (?:сообщение|письмо)|^начало (?:пересылаемого|переадресованного|перенаправленного|пересланного)? ?(?:сообщения|письма|цитаты)|^исходный текст|^original message text|^(?:оригінальне|вихідне|початкове|переслане|перенаправлене) (?:повідомлення|лист)|^(?:початок|anfang) |^(?:ursprüngliche|weitergeleitete|original|anfang der weitergeleiteten) ?-?(?:nachricht|e-?mail)|^(?:message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|wiadomość oryginalna)/iu;
export const ORIGINAL_ENDS = /^(?:конец|завершение|окончание|кінець|завершення|end of|ende)(?:\s|$)/iu;
/** «Reply above this line», as ticket systems ask. */
export const REPLY_ABOVE =
  /(?:reply|write|type|ответ|пиши|antwort|schreib|відпов|пиш).{0,30}(?:above|выше|над|oberhalb|über).{0,20}(?:line|строк|лини|черт|linie|strich|ліні)/iu;

/** «wrote:» as mail programs say it. People who tell of something say it otherwise. */
export const WROTE =
  /(?:^|[\s,>)])(?:wrote|writes|said|schrieb(?:en)?|schreibt|пишет|писала?|написала?|писал\(а\)|написал\(а\)|писав|писала|написав|написал[аи]?|пише|пишуть|a écrit|escribió|ha scritto|scrisse|escreveu|napisała?|schreef|skrev)(?![\p{L}])/iu;
export const YOU_WROTE = /(?:вы писали|ты писал|you wrote|sie schrieben|du schriebst|ви писали)/iu;

/** What a person says of themselves, and no program or legal notice. */
export const FIRST_PERSON =
  /(?<![\p{L}\d@.'’])(?:я|меня|мне|мной|мой|моя|моё|мое|мои|моих|моим|моего|моему|моей|мою|хочу|прошу|i(?!\.)|i'm|i’m|i'd|i've|me|my|mine|myself|ich|mich|mir|mein(?:e[mnrs]?)?|мені|мене|мій|моє|мої|моєї)(?![\p{L}\d@])/iu;
/** What is bidden of somebody: not even below «-- » is it a signature. */
export const BIDDING =
  /(?<!\p{L})(?:просим|просьба|пожалуйста|please|bitte|будь ласка|прохання)(?!\p{L})|(?:ите|йте|ьте|іть)(?!\p{L})/iu;
/** What a desk for people's data is asked to do. */
export const WISH =
  /(?<!\p{L})(?:(?:stop|remove|delete|erase|unsubscribe|cancel|close|correct|change|update|löschen|entfernen)(?!\p{L})|(?:удал|отпи[сш]|сотри|стере|стира|убер|убра|исправ|замени|поменя|отмен|видал|випр)\p{L})/iu;
/** A question, a condition, an infinitive: none of it stands in a signature. */
export const ASKING =
  /(?<![\p{L}\d@.])(?:не|нет|что|чтобы|если|когда|но|нужн[оаы]?|надо|don't|do not|not|but|if|should|must|want|need|nicht|sie|wenn|ні|якщо)(?![\p{L}\d@])|\p{L}{2}(?:ать|ить|еть|ять|уть|ыть)(?!\p{L})|\?\s*$/iu;

/** A closing that stands alone, or before a name. */
export const CLOSING =
  /^(?:(?:с|з|із|зі) (?:искренн\p{L}+ |глубок\p{L}+ |большим |найкращ\p{L}+ |наилучш\p{L}+ |уваж\p{L}+ и |добр\p{L}+ )?(?:уважением|ув\.?|поклоном|почтением|теплом|любовью|приветом|пожеланиями|наилучшими|повагою|побажаннями)(?: и (?:благодарностью|надеждой\p{L}*|наилучшими пожеланиями))?|искренне ваш[аи]?|всего (?:доброго|хорошего|наилучшего)|(?:заранее|большое|огромное) (?:спасибо|благодар\p{L}+)|спасибо(?: заранее| большое| за (?:помощь|внимание|понимание))?|благодарю(?: заранее| за (?:внимание|помощь))?|до свидания|хорошего дня|доброго дня и|щиро ваш[аі]?|дякую(?: заздалегідь)?|(?:with )?(?:best|kind|kindest|warm|warmest|many|sincere)?,? ?(?:regards|wishes)(?: and thanks)?|with (?:kind |best |warm )?(?:regards|wishes|thanks|gratitude)|best|all the best|rgds|br|kr|yours(?: (?:faithfully|sincerely|truly|ever))?|(?:very )?(?:truly|sincerely|respectfully|faithfully)(?: yours)?|cheers|many thanks|thanks(?: (?:in advance|again|so much|a lot|and regards))?|thank you(?: (?:in advance|very much|for your (?:help|time)))?|take care|cordially|mit (?:freundlich\p{L}+|best\p{L}+|herzlich\p{L}+|lieb\p{L}+|viel\p{L}+) (?:grüßen|grüssen|gruß|gruss|wünschen|grußen|dank)|(?:freundliche|beste|viele|liebe|herzliche|schöne) (?:grüße|grüsse)|m\.?f\.?g\.?|vg|lg|hochachtungsvoll|gruß|grüße|(?:vielen |besten )?dank(?: im voraus)?|danke|s uvazheniem|spasibo)(?![\p{L}])/iu;
/** Closings that also answer: alone they are all that their author says. */
export const THANKS =
  /^(?:спасибо|благодарю|(?:заранее|большое|огромное)|thank|many thanks|cheers|danke|vielen|besten|дякую|spasibo)/iu;

/** Lines that mail programs of devices put beneath. */
export const DEVICE =
  /^(?:sent (?:from|via|with|using|by) |get (?:outlook|gmail|bluemail|spark)|отправлено (?:с|со|из|через|при помощи|с помощью) |отправил[аи]? с |послано (?:с|из) |надіслано (?:з|із|через|за допомогою) |відправлено (?:з|із|через) |gesendet (?:von|mit|über|aus) |von (?:meinem|meiner) .{1,40} gesendet|(?:diese|dieser) (?:nachricht|e-?mail|mail) wurde (?:von|mit) .{1,50} gesendet|holen sie sich |otpravleno (?:s|iz) |envoyé (?:de|depuis) |enviado (?:desde|do) |inviato da |wysłano z |простите за краткость|please excuse|verzonden vanaf )/iu;
/** What makes a long line of that kind still one of a program's. */
export const PRODUCT =
  /https?:|www\.|outlook|iphone|ipad|android|gmail|яндекс|yandex|mail\.ru|почт[аыеу]|\bmail\b|e-?mail|samsung|galaxy|huawei|xiaomi|redmi|proton|thunderbird|k-9|k9|aquamail|bluemail|spark|nine|webmail|клиент/iu;

/** What a plain part says that only stands in for an HTML part. */
export const STUB =
  /html|browser|браузер|view (?:this|it|online)|просмотр|показа|отобра[жз]|can(?:no|')t (?:be )?(?:display|show)|mail reader|mailprogramm|anzeig|darstell|відобра[жз]|перегля/iu;

export const POSTSCRIPT = /^(?:p\.?\s?p?\.?\s?s|з\.?\s?ы|п\.?\s?с|p\. ?s)(?![\p{L}])[.:,\s-]/iu;

type Stems = Record<string, RegExp>;

/** What notices and machine footers speak of; one alone says little. */
export const NOTICE = {
  letter:
    /(?<!\p{L})(?:e-?mail|mail|message|communication|transmission|letter|correspondence|письм[оае]|сообщени[еяю]|послани[ея]|лист[аі]?|повідомлення|nachricht|mitteilung|mms-\p{L}+|информация, содержащаяся|сведения в этом)(?!\p{L})/iu,
  declares:
    /confidential|privileged|intended|meant (?:solely|only)|solely for|(?:for|to) (?:its|the) (?:addressee|named)|views? (?:expressed |stated )?(?:above|herein|are|in this)|opinions? expressed|конфиденц|(?:служебн|коммерческ|врачебн|банковск)\p{L}+ тайн|предназначен|только для адресат|оферт|не (?:может )?совпада\p{L}+ с (?:позици|мнени|точк)|vertraulich|bestimmt für|ausschließlich für|конфіденц|призначен/iu,
  addressee:
    /recipients?|addressee|addressed|unintended|named above|адресат|получател|адресован|лицу, которому|empfänger|adressat|одержувач|отримувач|адресован/iu,
  condition: /(?<!\p{L})(?:if|should (?:you|it|this)|unless|если|когда оно|wenn|falls|sollten|якщо)(?!\p{L})/iu,
  mistake: /in error|by mistake|mistakenly|ошибочн|по ошибке|случайно|irrtümlich|versehentlich|помилково/iu,
  scanned:
    /virus-free|viruses by|без вирусов|на вирусы|auf viren|антивирусной|(?:scanned|checked|cleaned) (?:by|for)|проверено |перевірено|угроз не|mailscanner|(?:отправлено|sent) (?:через|via) /iu,
  registered:
    /registered (?:in|office|number)|company (?:no|number)|vat (?:no|reg)|amtsgericht|handelsregister|ust-?id|geschäftsführer|hrb \d/iu,
  paper:
    /before printing|environment before|прежде чем (?:рас)?печатать|об окружающей среде|перед печатью|vor dem (?:aus)?drucken/iu,
  itself:
    /(?<!\p{L})(?:it|them|this|copies|attachments?|его|её|ее|их|копи[ию]|вложени[яй]|es|sie|kopien|diese|його)(?!\p{L})/iu,
  offer:
    /to (?:unsubscribe|opt[ -]?out|stop (?:receiving|hearing))|you (?:are receiving|received this|are hearing|are subscribed)|(?:чтобы|для того чтобы) (?:отписаться|отказаться)|для отписки|вы подписаны|(?:если|коли) (?:вы )?(?:больше )?не (?:хотите|желаете) (?:больше )?получать|вы получили это|щоб відписатися|diese nachricht erhalten|newsletter abbestellen|zum abmelden/iu,
  list: /unsubscribe|listinfo|preferences|mailing list|[-+]leave@|\/unsub|signoff|liste zu verlassen|список рассылки|yahoo groups|google groups/iu,
  outside:
    /(?<!\p{L})(?:external|outside|extern(?:e|er|en)?|von außerhalb|внешн\p{L}+|извне|из внешней|за пределами|осторожно|зовнішн\p{L}+|ззовні|often get e-?mail|нечасто получаете|erhalten nicht (?:oft|häufig))(?!\p{L})/iu,
  toUs: /you (?:are|received|have)|вы (?:подписаны|получили|получаете)|sie erhalten/iu,
  outsider: /sender|links?|attachments?|отправител|вложени|ссылк|absender|anhänge|відправник/iu,
  wayOut: /unsubscribe|preferences|opt[ -]out|отписаться|отказаться|настройк|abbestell|abmeld/iu,
  placeholder: /^\[(?:image|inline image|изображение|картинка|зображення|bild|cid)[: ][^\]]*\]$|^<https?:\S+>$/iu,
  reaction: /reacted (?:to your message|via gmail)|поставил\S* реакцию|отреагировал\S* с помощью|hat .{0,40}reagiert/iu,
  invitation:
    /(?:accepted|declined|tentatively accepted) (?:this|the|your) invitation|(?:принял|отклонил|прийняв|відхилив)\p{L}* (?:это |ваше |це )?(?:приглашение|запрошення)|(?:хотел|хочет) бы отозвать|would like to recall|hat (?:diese|die|ihre) einladung/iu,
} satisfies Stems;
