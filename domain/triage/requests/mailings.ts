import { anyOf, either } from "../language/phrases";

/** Names of what the mailing platform sends. */
export const MAILINGS = anyOf(
  "рас*ыл(ка|ки|ке|ку|кой|ок|кам|ками|ках|очн*|ан*)",
  "(подписк|подписок|подписчик|дайджест|афиш|реклам|спам|эсэмэс|уведомлени|оповещени|маркетинг|промоакци|промописьм|подборк|сводк|анонс|баннер)*",
  "(смс|смски|смсок|смсками|смску|sms)",
  "новост(и|ей|ями|ях|ной|ная|ную|ных)",
  "(листок|листк|газет|бюллетен|вестник|обзор|приглашени|материал|пуш|напоминани)*",
  "(письм(а|о|у|ами|ах)|писем|писулек)",
  "сообщени(я|й|ями|е)",
  "выпуск(и|ов)?",
  "(предложени|акци)(я|й|и|ями)",
  "(newsletter|digest|mailing|mailshot|edition|subscription|bulletin|advert|promo|offer|update|circular|leaflet|flyer|gazette|notification|reminder)*",
  "(round up|weekly)",
  "(commercial|marketing|promotional) (communications|messages|material|materials|content)",
  "(materials|issues|circulars|communications)",
  "(marketing|spam|mails|emails|e mails|mail|email|list|lists|texts|text messages|messages|letters|junk|sms|mail shots|distribution list)",
);

/** Names that only a mailing has: «письмо» and «mail» are also what this very mail is. */
export const NAMED_MAILINGS = anyOf(
  "рас*ыл(ка|ки|ке|ку|кой|ок|кам|ками|ках|очн*)",
  "(дайджест|афиш|реклам|спам|подписк|подписок|промо|эсэмэс|смс|сводк|анонс)*",
  "(newsletter|digest|mailing|mailshot|edition|subscription|bulletin|advert|promo|spam|unsubscri)*",
  "marketing",
);

/** What a mail about mailings speaks of: them, or the act of leaving them. */
export const MAILING_TOPIC = either(MAILINGS, anyOf("(unsubscri|отпис|подпис|приходит|приходят|присыла|шлете)*"));

/** The account and what is in it: turning this off is no unsubscribe. */
export const ACCOUNT_OBJECT = anyOf(
  "(ак*аунт|учетн|учетк|кабинет)*",
  "профил(ь|я|е)",
  "из (вашей |вашего )?(баз|систем)*",
  "(account|profile|record|records|database)",
  "my data",
);
