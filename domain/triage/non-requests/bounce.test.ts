import { expect, test } from "vitest";
import { type Letter, letter, part, RETURNED, RETURNED_PART, understood } from "@/tests/mail/letter";

const DAEMON = "MAILER-DAEMON@mx.gone.example";
const POSTMASTER = "Postmaster <postmaster@gone.example>";
const BOUNCES: Record<string, Letter> = {
  "qmail's own words": {
    from: DAEMON,
    subject: "failure notice",
    text: `Hi. This is the qmail-send program at mx.\n\n<olga@gone.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n${RETURNED}`,
  },
  "exim's own words": {
    from: `Mail Delivery System <${DAEMON}>`,
    subject: "Mail delivery failed: returning message to sender",
    text: "This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  olga@gone.example\n    mailbox is full",
  },
  "a daemon without a domain": {
    from: "mailer-daemon",
    subject: "There was an error sending your mail",
    text: "The following recipients returned permanent errors: olga@gone.example.",
  },
  "a postmaster with a transcript and the old subject": {
    from: "post_master@gone.example",
    subject: "Re: News",
    text: "Error: Invalid user address\n\n550 - Requested action not taken: no such user here\n\n  RCPT TO: olga@gone.example",
  },
  "an old Exchange": {
    from: "System Administrator <postmaster@gone.example>",
    subject: "Undeliverable: News",
    text: "Your message\n\n  To: olga@gone.example\n\ndid not reach the following recipient(s):\n\nolga@gone.example\n  The recipient name is not recognized",
  },
  "a new Exchange in German": {
    from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@gone.example>",
    subject: "Unzustellbar: News",
    text: "Die Nachricht an olga@gone.example konnte nicht zugestellt werden.",
  },
  "an Exchange in Russian": {
    from: POSTMASTER,
    subject: "Не удается доставить: Новости",
    head: ["Return-Path: <>"],
    text: "Сбой доставки следующим получателям:\n\nolga@gone.example\nАдрес не найден.",
  },
  "a Domino": {
    from: POSTMASTER,
    subject: "DELIVERY FAILURE: User olga (olga@gone.example) not listed in Directory",
    text: "Your message\n\n  Subject: News\n\nwas not delivered to:\n\n  olga@gone.example",
  },
  "a Japanese filter": {
    from: POSTMASTER,
    subject: "メッセージを配信できません。",
    text: "以下のメールアドレスへの送信に失敗しました。\nolga@gone.example\n\n550 unknown user <olga@gone.example>",
  },
  "a robot that may not be answered": {
    from: "no-reply@gone.example",
    subject: "メールエラー通知",
    text: "Could not be delivered to: <olga@gone.example>\n  As their mailbox is full.",
    parts: [RETURNED_PART],
  },
  "a mailing list that takes no letters": {
    from: "news+owner@lists.example",
    subject: "Post to news@lists.example denied: Our letter",
    text: "The message to <olga@gone.example> was unable to be delivered to the list because you are not a list subscriber. To subscribe, reply to this message.",
    parts: [RETURNED_PART],
  },
  "a postmaster who returns an answer that repeats what a person asked": {
    from: POSTMASTER,
    subject: "Undeliverable mail",
    text: `User unknown: olga@gone.example\n\nOriginal message follows.\n\n${RETURNED}\n\nПрошу удалить мои персональные данные.`,
  },
  "a report that lacks its part": {
    from: "filter@gone.example",
    subject: "FAILURE NOTICE : News",
    report: "delivery-status",
    text: "550 sorry, no mailbox here by that name",
    parts: [RETURNED_PART],
  },
  "a report with the recipient under another name": {
    from: "filter@gone.example",
    subject: "Delivery Status",
    text: "There were problems.",
    parts: [part("message/delivery-status", "Original-Recipient: <olga@gone.example>\nAction: failed")],
  },
  "a mail service that tells it as JSON": {
    from: "Notifications <no-reply@sns.service.example>",
    subject: "Notification Message",
    text: '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"olga@gone.example"}]}}\n\n--\nTo unsubscribe, visit the link',
  },
};

test.each(Object.entries(BOUNCES))("a bounce: %s", async (_, wish) => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const raw = letter(wish).replaceAll("\n", end);
    expect(await understood(raw)).toMatchObject({ kind: "bounce", to: ["olga@gone.example"], lane: null });
  }
});

const PEOPLE: Record<string, Letter> = {
  "asks what a bounce means": {
    subject: "Письмо не доставлено",
    text: "Здравствуйте! Отправил вам запрос, пришло «550 5.1.1 user unknown». Удалите, пожалуйста, мои данные.",
  },
  "forwards a bounce as text": {
    subject: "Fwd: Undelivered Mail Returned to Sender",
    text: `Please unsubscribe me, your form does not work.\n\n-------- Forwarded Message --------\nFrom: ${DAEMON}\nSubject: Undelivered Mail\n\n<desk@desk.example>: 550 5.1.1 User unknown`,
  },
  "forwards a bounce with all its parts": {
    subject: "Fwd: Undelivered Mail Returned to Sender",
    text: "Please delete all my data. I could not reach you before.",
    parts: [
      part("message/delivery-status", "Final-Recipient: rfc822; desk@desk.example\nAction: failed"),
      RETURNED_PART,
    ],
  },
  "attaches the report of a bounce": {
    subject: "Не могу отписаться",
    text: "Пересылаю отказ почтовой системы. Удалите мой аккаунт, пожалуйста.",
    parts: [part("message/delivery-status", "Final-Recipient: rfc822; desk@desk.example\nAction: failed")],
  },
  "attaches the report of a bounce and asks nothing we know": {
    subject: "Вопрос",
    text: "Посмотрите, что мне пришло.",
    parts: [part("message/delivery-status", "Final-Recipient: rfc822; desk@desk.example\nAction: failed")],
  },
  "writes from an address like a robot's": {
    from: "Ann <noreply.ann@mail.example>",
    subject: "Delivery problem",
    text: "Your letters do not reach me: delivery failed, my box is over quota. Change my e-mail to ann.new@mail.example.",
  },
  "lost the return path and tells that a letter came back": {
    head: ["Return-Path: <>"],
    subject: "Undelivered",
    text: "My last request could not be delivered. Please send me a copy of all data you hold about me.",
  },
  "is a postmaster and asks for themselves": {
    from: POSTMASTER,
    subject: "Undeliverable mail",
    text: "I run this server: your mail to a mailbox that does not exist could not be delivered. Please remove me from your list.",
  },
  "is the postmaster of a firm": {
    from: POSTMASTER,
    subject: "Рассылка",
    text: "Прошу отписать нашего сотрудника olga@gone.example, ящик больше не существует.",
  },
  "lost the return path on the way": {
    head: ["Return-Path: <>"],
    subject: "Отписка",
    text: "Отпишите меня от рассылки, прошлое письмо не было доставлено.",
  },
};

test.each(Object.entries(PEOPLE))("a person who %s is heard", async (_, wish) => {
  expect(await understood(letter(wish))).toMatchObject({ lane: "main" });
});
