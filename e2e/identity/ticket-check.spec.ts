import { listNotifications } from "@/domain/notifications/list";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen } from "../screen";
import { letterTo, notThe } from "./letter";

/** Asked from an address that nobody has on record. */
async function asked(desk: Desk, locale: "ru" | "en" = "en") {
  const person = await desk.person({ locale });
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: `stranger-${person.email}` },
    personId: person.id,
    requests: [{ type: "edit", changes: { homeTown: "Ржев" } }],
  });
  return { number, ...person };
}

test("a link in a letter is opened without signing in, answered by a button, and the ticket shows it at once", {
  tag: "@phone",
}, async ({ desk, page, context, browser }) => {
  await desk.join(context, "agent");
  const { number, email } = await asked(desk);
  await openScreen(page, `/tickets/${number}`);
  const request = page.getByRole("article", { name: "Request: Edit" });
  const check = request.getByRole("region", { name: "Code or link to a contact on record" });
  await expect(check.getByLabel("Send it to")).toContainText(`${email[0]}•••@mail.example`);
  await expect(page.locator("body")).not.toContainText(email);
  await check.getByRole("button", { name: "Send code and link" }).click();
  await expect(check.getByRole("status")).toContainText("Sent to");
  await expect(check.getByLabel("Code that was read back")).toBeFocused();
  const { code, link, text } = await letterTo(desk, email);
  expect(text).toContain("to change personal data");
  expect(text).not.toMatch(/Ржев|Вера|stranger/);
  await expect(page.locator("body"), "staff are not told the code").not.toContainText(code);
  await expectNoBarrier(page, { within: "main" });

  const theirs = await browser.newContext();
  const letter = await theirs.newPage();
  const sentReferrers: (string | null)[] = [];
  letter.on("request", (request) => sentReferrers.push(request.headers().referer ?? null));
  const answer = (await letter.goto(link))!;
  expect(answer.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
    "cache-control": expect.stringContaining("no-store"),
    "x-frame-options": "DENY",
  });
  expect(await letter.locator("html").getAttribute("lang")).toBe("en");
  await expect(letter.getByRole("heading", { name: "Is it you who is asking?" })).toBeVisible();
  await expect(letter.getByRole("listitem")).toHaveText("to change personal data");
  await expect(letter.locator("body")).not.toContainText(/Вера|Ржев/);
  await expectNoBarrier(letter);
  await letter.getByRole("link", { name: "Русский" }).click();
  await expect(letter.getByRole("heading", { name: "Это вы обратились?" })).toBeVisible();
  expect(await letter.locator("html").getAttribute("lang")).toBe("ru");
  await expect(check.getByRole("status"), "to look at it answers nothing").toContainText("Sent to");

  await letter.getByRole("button", { name: "Да, это я" }).click();
  await expect(letter.getByRole("heading", { name: "Спасибо: это вы" })).toBeVisible();
  expect(new URL(letter.url()).pathname).toBe("/identity/answered/confirmed");
  expect(sentReferrers.filter((referrer) => referrer?.includes("/identity/"))).toEqual([]);
  await letter.goto(link);
  await expect(letter.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await theirs.close();

  await expect(request).toContainText("Verified by a link sent to");
  await expect(request.getByRole("radio")).toHaveCount(0);
  await request.getByRole("button", { name: "Apply" }).click();
  await request.getByRole("button", { name: "Apply this" }).click();
  await expect(request).toContainText("Done");
  await expect(page.getByText("Identity confirmed by the link sent to a contact on record")).toBeVisible();
});

test("by keyboard: a code is sent, mistyped, read back right, and shows who asks; in Russian too", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent", "ru");
  const { number, email } = await asked(desk, "ru");
  await openScreen(page, `/tickets/${number}`);
  const check = page.getByRole("region", { name: "Код или ссылка на контакт из записи" });
  await check.getByRole("button", { name: "Отправить код и ссылку" }).press("Enter");
  const field = check.getByLabel("Код, который назвали");
  await expect(field).toBeFocused();
  const { code, text } = await letterTo(desk, email);
  expect(text).toContain("изменить личные данные");

  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(check.getByRole("alert")).toContainText("шесть цифр");
  await field.fill(notThe(code));
  await page.keyboard.press("Enter");
  await expect(check.getByRole("status")).toContainText("Код неверный, осталось 4 попытки.");
  await expect(field).toBeFocused();
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Запрос: Изменение данных" })).toContainText(
    "Подтверждено кодом, отправленным на",
  );
});

test("«It was not me» is told to who sent it; the fourth letter within an hour does not go", async ({
  desk,
  page,
  context,
  browser,
}) => {
  const { id } = await desk.join(context, "agent");
  const { number, email } = await asked(desk);
  await openScreen(page, `/tickets/${number}`);
  const check = page.getByRole("region", { name: "Code or link to a contact on record" });
  await check.getByRole("button", { name: "Send code and link" }).click();
  const { link } = await letterTo(desk, email);
  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const letter = await theirs.newPage();
  await letter.goto(link);
  await letter.getByRole("button", { name: "It was not me" }).click();
  await expect(letter.getByRole("heading", { name: "Thank you for telling us" })).toBeVisible();
  await theirs.close();

  await expect(check.getByRole("status")).toContainText("it was not me");
  const agent = { ...(await desk.system()), actor: { kind: "staff", id, role: "agent" } } as const;
  expect((await listNotifications(agent)).items).toMatchObject([{ kind: "identity_denied", ticket: number }]);
  for (const count of [2, 3]) {
    await check.getByRole("button", { name: "Send again" }).click();
    await letterTo(desk, email, count);
  }
  await check.getByRole("button", { name: "Send again" }).click();
  await expect(check.getByRole("alert")).toContainText("Three codes have gone to this person within an hour.");
});

test("what scans mail answers nothing; a link that is none says no more than one that is over", async ({
  desk,
  page,
  context,
  playwright,
}) => {
  await desk.join(context, "agent");
  const { number, email } = await asked(desk);
  await openScreen(page, `/tickets/${number}`);
  const check = page.getByRole("region", { name: "Code or link to a contact on record" });
  await check.getByRole("button", { name: "Send code and link" }).click();
  const { link } = await letterTo(desk, email);
  const { origin, pathname } = new URL(link);
  const machine = await playwright.request.newContext({ baseURL: origin, maxRedirects: 0 });
  for (const _ of [1, 2]) {
    expect((await machine.get(link)).status()).toBe(200);
    expect((await machine.head(link)).status()).toBe(200);
    for (const answer of ["confirm", "deny"]) expect((await machine.get(`${pathname}/${answer}`)).status()).toBe(405);
  }
  await expect(check.getByRole("status")).toContainText("Sent to");

  const over = async (path: string) => (await machine.post(path)).headers().location;
  expect((await machine.post(`${pathname}/other`)).status()).toBe(404);
  const used = await machine.post(`${pathname}/confirm?lang=en`);
  expect([used.status(), used.headers().location]).toEqual([303, "/identity/answered/confirmed?lang=en"]);
  const again = await over(`${pathname}/confirm?lang=en`);
  const none = await over(`/identity/${"x".repeat(43)}/confirm?lang=en`);
  expect([again, none]).toEqual(Array(2).fill("/identity/answered/over?lang=en"));
  const page1 = await (await machine.get(`${link}`)).text();
  const page2 = await (await machine.get(`/identity/${"x".repeat(43)}?lang=en`)).text();
  for (const text of [page1, page2]) expect(text).toContain("This link does not work");

  const flood = await playwright.request.newContext({
    baseURL: origin,
    maxRedirects: 0,
    extraHTTPHeaders: { "x-forwarded-for": "203.0.113.77" },
  });
  const statuses = [];
  for (let guess = 0; guess < 32; guess += 1) statuses.push((await flood.post(`/identity/${guess}/confirm`)).status());
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(303));
  expect(statuses.slice(30)).toEqual([429, 429]);
  await Promise.all([machine.dispose(), flood.dispose()]);
});
