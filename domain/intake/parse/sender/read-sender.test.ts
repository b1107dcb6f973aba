import { expect, test } from "vitest";
import { parseMail } from "../parse-mail";

const read = (...head: string[]) => parseMail(Buffer.from(`${head.join("\r\n")}\r\n\r\nПрошу удалить мои данные.`));
const TO = "To: Privacy desk <privacy@desk.example>";
const word = (text: string, charset = "utf-8") => `=?${charset}?B?${Buffer.from(text).toString("base64")}?=`;

test.each([
  ["Ivanov, Pyotr <pyotr@mail.example>", "Ivanov, Pyotr"],
  ["Иванов, Пётр <pyotr@mail.example>", "Иванов, Пётр"],
  ["Smith, John, Dr., MD <pyotr@mail.example>", "Smith, John, Dr., MD"],
  [`${word("Иванов, Пётр")} <pyotr@mail.example>`, "Иванов, Пётр"],
  [`${word("Иванов")}, ${word("Пётр")} <pyotr@mail.example>`, "Иванов, Пётр"],
  ['"Иванов, Пётр" <pyotr@mail.example>,', "Иванов, Пётр"],
  ['"Иванов, Пётр" <pyotr@mail.example>', "Иванов, Пётр"],
  ['Иванов "Петя", Пётр <pyotr@mail.example>', "Иванов Петя, Пётр"],
  ["Ivanov; Pyotr <pyotr@mail.example>", "Ivanov; Pyotr"],
  ["Отдел: Иванов <pyotr@mail.example>", "Отдел: Иванов"],
  ["Ivanov, Pyotr <mailto:pyotr@mail.example>", "Ivanov, Pyotr"],
  ["Ivanov, Pyotr <pyotr@mail.example", "Ivanov, Pyotr"],
  ["Ivanov, Pyotr pyotr@mail.example", "Ivanov, Pyotr"],
  ["pyotr@mail.example (Ivanov, Pyotr)", "Ivanov, Pyotr"],
  ["pyotr@mail.example", ""],
  ["<PYOTR@Mail.Example>", ""],
  ['"a@b.example" <pyotr@mail.example>', "a@b.example"],
])("From: %s is one sender", async (from, name) => {
  const mail = await read(`From: ${from}`, TO);
  expect(mail).toMatchObject({ from: { name, address: "pyotr@mail.example" }, fromField: "from" });
  expect(mail.authors).toHaveLength(1);
});

test("a From with two addresses names two", async () => {
  const mail = await read("From: Anna <anna@mail.example>, Boris <boris@mail.example>", TO);
  expect(mail.authors.map(({ address }) => address)).toEqual(["anna@mail.example", "boris@mail.example"]);
});

test.each([
  ["no From, but Sender", ["Sender: Zoya <zoya@mail.example>", "Reply-To: other@mail.example"], "sender", "Zoya"],
  ["no From, but Reply-To", ["Reply-To: zoya@mail.example"], "reply-to", ""],
  ["an empty From", ["From: ", "Reply-To: Zoya <zoya@mail.example>"], "reply-to", "Zoya"],
  ["a bare name in From", ["From: Зоя Котова", "Reply-To: zoya@mail.example"], "reply-to", "Зоя Котова"],
  ["an empty address", ["From: Зоя Котова <>", "Sender: zoya@mail.example"], "sender", "Зоя Котова"],
  ["a group of nobody", ["From: undisclosed-recipients:;", "Reply-To: zoya@mail.example"], "reply-to", null],
  ["an address that leads nowhere", ["From: web@localhost", "Reply-To: zoya@mail.example"], "reply-to", ""],
  ["an invalid domain", ["From: zoya@mail.example.invalid", "Reply-To: zoya@mail.example"], "reply-to", ""],
  ["Sender of the desk itself", ["Sender: privacy@desk.example", "Reply-To: zoya@mail.example"], "reply-to", ""],
  ["From that an encoded word hides", [`From: ${word("Зоя <zoya@mail.example>")}`], "from", "Зоя"],
] as const)("%s: somebody can be answered", async (_, head, field, name) => {
  const mail = await read(...head, TO);
  expect(mail).toMatchObject({ from: { address: "zoya@mail.example" }, fromField: field });
  if (name !== null) expect(mail.from!.name).toBe(name);
});

test("nobody is nobody", async () => {
  expect(await read("Subject: x", TO)).toMatchObject({ from: null, fromField: null, authors: [] });
});

const LIST = ["List-Id: Desk <privacy.lists.example>", "List-Post: <mailto:privacy@lists.example>"];

test.each([
  [
    "a group",
    [
      "From: 'Zoya Kotova' via Privacy <privacy@lists.example>",
      "X-Original-From: Zoya Kotova <zoya@mail.example>",
      "Reply-To: Other <o@mail.example>",
      ...LIST,
    ],
    "x-original-from",
  ],
  [
    "a list that answers to the author",
    ["From: Zoya Kotova via Privacy <privacy@lists.example>", "Reply-To: zoya@mail.example", ...LIST],
    "reply-to",
  ],
  [
    "a list in another tongue",
    ["From: Zoya Kotova через Privacy <noreply@lists.example>", "Reply-To: Zoya Kotova <zoya@mail.example>", ...LIST],
    "reply-to",
  ],
  [
    "a list that answers to itself",
    [
      "From: Zoya Kotova via Privacy <privacy@lists.example>",
      "Reply-To: privacy@lists.example",
      "Cc: Zoya Kotova <zoya@mail.example>",
      ...LIST,
    ],
    "cc",
  ],
  [
    "a masked address",
    ["From: Zoya Kotova <00000a12-dmarc-request@lists.example>", "Reply-To: Zoya Kotova <zoya@mail.example>", ...LIST],
    "reply-to",
  ],
  [
    "an address within the list's",
    ["From: Zoya Kotova via lists.example <zoya=mail.example@lists.example>", ...LIST],
    "from-within",
  ],
  [
    "another way to write it",
    ["From: Zoya Kotova <zoya=40mail.example@dmarc.lists.example>", "Reply-To: privacy@lists.example", ...LIST],
    "from-within",
  ],
  [
    "the desk's own address, without a list",
    ["From: Zoya Kotova <privacy@desk.example>", "Reply-To: zoya@mail.example"],
    "reply-to",
  ],
  [
    "the author's address alone",
    ["From: Zoya Kotova via Privacy <privacy@lists.example>", "X-Original-Sender: zoya@mail.example", ...LIST],
    "x-original-sender",
  ],
])("%s in From is not the sender", async (_, head, field) => {
  const mail = await read(...head, TO);
  expect(mail).toMatchObject({ from: { name: "Zoya Kotova", address: "zoya@mail.example" }, fromField: field });
  expect(mail.authors[0]!.address).not.toBe("zoya@mail.example");
});

test.each([
  [
    "a person on a list",
    [
      "From: Zoya <zoya@mail.example>",
      "X-Original-Sender: zoya@mail.example",
      "Reply-To: privacy@lists.example",
      ...LIST,
    ],
  ],
  ["a person with another Reply-To", ["From: Zoya <zoya@mail.example>", "Reply-To: zoya2@mail.example"]],
  [
    "a person who copies themself",
    ["From: Zoya <zoya@mail.example>", "Cc: zoya@mail.example", "Reply-To: zoya2@mail.example"],
  ],
  ["a person whose name has «via»", ["From: Zoya via Mobile <zoya@mail.example>", "Reply-To: zoya2@mail.example"]],
])("%s is the sender", async (_, head) => {
  expect(await read(...head, TO)).toMatchObject({ from: { address: "zoya@mail.example" }, fromField: "from" });
});

test.each([
  '-- \r\nYou received this message because you are subscribed to the Google Groups "Privacy" group.\r\nTo unsubscribe from this group and stop receiving emails from it, send an email to privacy+unsubscribe@desk.example.',
  "_______________________________________________\r\nPrivacy mailing list -- privacy@lists.example\r\nTo unsubscribe send an email to privacy-leave@lists.example",
  "_______________________________________________\r\nPrivacy mailing list\r\nPrivacy@lists.example\r\nhttps://lists.example/mailman/listinfo/privacy",
  '-- \r\nВы получили это сообщение, поскольку подписаны на группу "Privacy".\r\nЧтобы отменить подписку на эту группу и больше не получать от нее сообщения, отправьте письмо на адрес privacy+unsubscribe@desk.example.',
])("a list's footer is no word of the author: %s", async (footer) => {
  const mail = await parseMail(
    Buffer.from(`From: a@b.example\r\n${TO}\r\n\r\nПрошу удалить мои данные.\r\n\r\n${footer}\r\n`),
  );
  expect(mail.words.own).toBe("Прошу удалить мои данные.");
});
