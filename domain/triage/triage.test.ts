import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { writtenMail } from "@/tests/mailbox/written-mail";
import { triage } from "./triage";

const understand = async (text: string, more: { subject?: string; from?: string; headers?: string[] } = {}) =>
  triage(await parseMail(writtenMail({ text, ...more })));

test.each([
  "Не отписывайте меня от рассылки",
  "Пожалуйста, не отключайте рассылку по Туле",
  "Отписывать меня не надо, всё нравится",
  "Рассылку не отменяйте, я её читаю",
  "Прошу не снимать меня с рассылки",
  "Не хочу отписываться, хочу узнать, как часто приходят письма",
  "Отписываться пока не собираюсь",
  "нет, рассылку оставьте как есть",
  "Меня случайно отписали, верните рассылку по Самаре",
  "Please do not unsubscribe me",
  "I don't want to unsubscribe, I just have a question",
  "Please don't remove me from the mailing list",
  "I'm not asking you to stop the emails",
  "Keep sending the newsletter, please",
  "Никто меня не просил отписывать! Я читаю вашу рассылку.",
  "Отписка не требуется, вопрос снят.",
  "Отмените мою заявку на отписку, я передумала.",
  "Я передумал отписываться, оставьте всё как было.",
  "Не хочу, чтобы вы меня отписывали.",
  "Разве я просил меня отписать? Верните обратно.",
  "Зачем вы меня отписали? Я этого не просил.",
  "Нет-нет, от рассылки отказываться не буду, она хорошая.",
  "Не надо прекращать присылать новости, я их жду.",
  "По ошибке нажал «Отписаться», верните как было.",
  "No need to unsubscribe me, I only changed my phone.",
  "I do not wish to be removed from the newsletter.",
  "Under no circumstances cancel my subscription to the Perm digest.",
  "I clicked unsubscribe by mistake. Please resubscribe me.",
  "You unsubscribed me without asking. Why?",
  "My husband unsubscribed me as a joke, please undo it.",
  "Please ignore my earlier request to unsubscribe.",
  "Ne otpisyvajte menja pozhalujsta ot rassylki",
  "Мою подписку не трогайте, отпишите только... нет, никого не отписывайте.",
])("never proposes to unsubscribe who forbids it: %s", async (text) => {
  const { requests } = await understand(text);
  expect(requests.map((request) => request.type)).not.toContain("unsubscribe");
});

test.each([
  "Не удаляйте мой аккаунт",
  "Аккаунт удалять не надо, просто отпишите от новостей",
  "Профиль не трогайте, данные не стирайте",
  "Please do not delete my account, just unsubscribe me",
  "I don't want my account deleted",
  "Передумала удаляться, оставьте всё как есть",
  "Вы по ошибке удалили мой профиль, восстановите",
  "Please disregard my request to delete the account",
])("never proposes to delete who forbids it: %s", async (text) => {
  const { requests } = await understand(text);
  expect(requests.map((request) => request.type)).not.toContain("delete");
});

test("what could not be done is asked for, what is only spoken of is not", async () => {
  expect((await understand("Не могу отписаться, ссылка не работает")).kind).toBe("unsubscribe");
  expect((await understand("Если я отпишусь, что будет с бонусами? Просто интересно.")).kind).toBe("question");
  expect((await understand("I would appreciate it if you deleted my account")).kind).toBe("delete");
  expect((await understand("If I delete my account, what happens to my reviews? Just asking.")).kind).toBe("question");
});

test("an unsubscribe has one line for each region that is to end", async () => {
  const { requests } = await understand("ХМАО - отключить\nЯНАО - отключить\nТюменская область - пусть идёт", {
    subject: "изменить подписки",
  });
  expect(requests.map(({ type, region }) => [type, region])).toEqual([
    ["unsubscribe", "RU-KHM"],
    ["unsubscribe", "RU-YAN"],
  ]);
});

test("an unsubscribe from everything has no region, though one is named", async () => {
  const { requests, regions } = await understand("Отпишите от всех рассылок, даже от Самары. Живу в Туле.");
  expect(regions).toEqual(["RU-SAM", "RU-TUL"]);
  expect((await understand("Отпишите меня от всех рассылок. Живу в Туле.")).requests).toMatchObject([{ region: null }]);
  expect(requests.every((request) => request.type === "unsubscribe")).toBe(true);
});

test("a newsletter that is answered tells the region", async () => {
  const { requests } = await understand(
    "Больше не присылайте.\n\n> Томская область: афиша\n> Отписаться: https://portal.example/u",
    {
      subject: "Re: Томская область: афиша",
    },
  );
  expect(requests).toMatchObject([{ type: "unsubscribe", region: "RU-TOM" }]);
});

test("several requests of one mail each get a line, the strongest first", async () => {
  const { kinds, requests } = await understand(
    "1) отпишите от рассылки по Омску;\n2) поменяйте телефон на 8 900 100 00 02.",
  );
  expect(kinds).toEqual(["edit", "unsubscribe"]);
  expect(requests).toMatchObject([
    { type: "edit", region: null, changes: { phone: "+79001000002" } },
    { type: "unsubscribe", region: "RU-OMS", changes: {} },
  ]);
});

test("evidence quotes the words where they stand", async () => {
  const text = "Добрый день!\nПрошу удалить мой аккаунт. Спасибо.";
  const { requests } = await understand(text);
  const [{ start, end, quote }] = requests[0]!.evidence as [{ start: number; end: number; quote: string }];
  expect(quote).toBe("Прошу удалить мой аккаунт.");
  expect(text.slice(start, end)).toBe(quote);
});

test("words of a quoted mail ask nothing", async () => {
  const { kind } = await understand(
    "Спасибо, всё получилось!\n\nOn 5 Mar 2025, Ivan wrote:\n> delete my account please",
  );
  expect(kind).toBe("other");
});

test("who writes for somebody else is not the one it is about", async () => {
  const { account } = await understand("Мой отец умер. Удалите его кабинет: papa@box.test, тел. 8 900 100 00 03.");
  expect(account).toEqual({ emails: ["papa@box.test"], phones: ["+79001000003"] });
});

test("numbers of callers and addresses of offices are nobody's account", async () => {
  const { account } = await understand(
    "Удалите мой аккаунт. Мне звонят с номера +7 900 100-00-04. Ответ пришлите на office@firma.example.",
  );
  expect(account).toEqual({ emails: ["a.person@mail.example"], phones: [] });
});

test("a machine that says so opens no ticket unless its words ask for something", async () => {
  const headers = ["Auto-Submitted: auto-replied"];
  const away = "Я в отпуске до 5 мая, вернусь и отвечу.";
  expect(await understand(away, { headers })).toMatchObject({ kind: "auto_reply", lane: null });
  expect(await understand("Удалите мой аккаунт", { headers })).toMatchObject({ kind: "delete", lane: "main" });
  expect(await understand("Я в отпуске до 5 мая, отпишите меня от рассылки.")).toMatchObject({ kind: "unsubscribe" });
  expect(await understand("", { headers: ["Auto-Submitted: no"], subject: "unsubscribe" })).toMatchObject({
    kind: "unsubscribe",
  });
});

test("a mail program that unsubscribes for its user is heard, though it calls itself automatic", async () => {
  const found = await understand("The owner of a.person@mail.example asks to be removed from the list.", {
    subject: "unsubscribe list=regional-murmansk",
    headers: ["Auto-Submitted: auto-generated"],
  });
  expect(found).toMatchObject({ kind: "unsubscribe", requests: [{ region: "RU-MUR" }] });
});

test("spam asks nothing, even when it offers to unsubscribe; a person who mentions spam is no spammer", async () => {
  const offer = "Продвижение сайта в топ! Аудит бесплатно: http://seo.test. Чтобы отписаться, нажмите здесь.";
  expect(await understand(offer, { from: "sale@seo.test" })).toMatchObject({
    ...{ kind: "spam", requests: [], account: { emails: [] } },
  });
  expect(await understand("Ваш спам про казино и кредиты достал, уберите меня из рассылки!")).toMatchObject({
    kind: "unsubscribe",
  });
  const flagged = { headers: ["X-Spam-Flag: YES"] };
  expect((await understand("Здравствуйте", flagged)).lane).not.toBe("main");
  expect(await understand("Удалите мой аккаунт, пожалуйста", flagged)).toMatchObject({ kind: "delete", lane: "main" });
});

test("what staff take as a request is read as one, whatever it looks like", async () => {
  const text =
    "Казино! Крути барабан! Бонус новым игрокам: http://win.test\nРассылка по Туле: чтобы отписаться, нажмите здесь.";
  const spam = await parseMail(writtenMail({ text, headers: ["X-Spam-Flag: YES"], from: "a@win.test" }));
  expect(triage(spam)).toMatchObject({ kind: "spam", requests: [] });
  expect(triage(spam, true)).toMatchObject({ lane: "main" });
  expect(["spam", "auto_reply"]).not.toContain(triage(spam, true).kind);
});

test("nothing at all still wants a person to look", async () => {
  expect(await understand("")).toMatchObject({ kind: "other", requests: [] });
});

test("every proposal and every non-request names its rule", async () => {
  const ruleOf = async (text: string, more = {}) => (await understand(text, more)).requests[0];
  expect(await ruleOf("Отпишите меня")).toMatchObject({ rule: "unsubscribe.ru.otpishite" });
  expect(await ruleOf("Please erase my account.")).toMatchObject({ rule: "delete.delete-account" });
  expect((await ruleOf("Please erase my account."))!.confidence).toBeGreaterThan(0.8);
  expect(await understand("Удалите мой аккаунт")).toMatchObject({ rule: null });
  const reply = { headers: ["Auto-Submitted: auto-replied"] };
  expect(await understand("Получено.", reply)).toMatchObject({ rule: "auto-reply.header" });
  expect(await ruleOf("Сил моих больше нет на вашу почту смотреть, избавьте")).toMatchObject({
    rule: "unsubscribe.read",
  });
});

test("a subject that a mail program writes asks to unsubscribe, unless words below it ask for something else", async () => {
  const subject = "unsubscribe";
  const machine = "This message was automatically generated by the mail program.";
  expect(await understand(machine, { subject })).toMatchObject({ kinds: ["unsubscribe"], lane: "main" });
  expect(await understand("Please delete my account and all my data.", { subject })).toMatchObject({ kind: "delete" });
});
