import type { Page } from "@playwright/test";
import { createTemplate } from "@/domain/templates/create";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { CATALOGS } from "@/messages/catalogs";
import { textsOf } from "@/tests/texts/texts-of";
import { type Desk, expect, NEWEST, test } from "../desk";
import { openScreen, press, reloadScreen, type } from "../screen";

/** A text of the screens, without what is put into it. */
function say(locale: "ru" | "en", key: string): string {
  const text = textsOf(CATALOGS[locale]).get(key);
  if (text === undefined) throw new Error(`there is no text ${key}`);
  return text.split("{")[0]!.trim();
}

/** A mail of each language, what the template has to say to it, and what fills its gap. */
const CASES = {
  ru: {
    mail: "Здравствуйте! Подскажите, пожалуйста, как часто вы присылаете письма? Вера",
    begins: "Здравствуйте, Вера Лугова!",
    gap: "Тверская область",
    told: "Здравствуйте, Вера Лугова!\nПисьма по региону «Тверская область» приходят раз в неделю. Спасибо!",
  },
  en: {
    mail: "Hello! Could you please tell me how often you send these letters? Vera",
    begins: "Hello Вера Лугова,",
    gap: "Tver",
    told: "Hello Вера Лугова,\nletters for “Tver” come once a week. Thank you!",
  },
} as const;

for (const locale of ["ru", "en"] as const) {
  test(`a question is answered by template, taken back, and sent with a file (${locale})`, {
    tag: locale === "ru" ? "@phone" : [],
  }, async ({ desk, page, context }) => {
    const words = (key: string) => say(locale, key);
    const { mail, begins, gap, told } = CASES[locale];
    await desk.join(context, "agent", locale);
    const { email } = await desk.person();
    const name = `Как часто ${email}`;
    await addTemplate(desk, name);
    await openScreen(page, NEWEST);
    await desk.deliver({ from: `Вера Лугова <${email}>`, subject: `Вопрос, question: ${email}`, text: mail });
    await page.getByRole("link", { name: `Вопрос, question: ${email}` }).click();

    const letter = page.getByRole("textbox", { name: words("composer.editor.replyText") });
    await expect(letter).toBeVisible();
    const dialog = page.getByRole("dialog");
    await press(page, "t");
    await dialog.getByRole("combobox").fill(email);
    await press(page, "Enter");
    await expect(letter).toHaveValue(new RegExp(`^${begins}`));
    await expect(letter, "the gap is selected, so that typing fills it").toBeFocused();
    await type(page, gap);
    await press(page, "Control+End");
    await type(page, locale === "ru" ? " Спасибо!" : " Thank you!");
    await attach(page, words("composer.editor.attach"), { name: "Выписка № 1.pdf", content: "%PDF-1.7 выписка" });
    await expect(page.getByRole("list", { name: words("composer.editor.files") })).toContainText("Выписка № 1.pdf");
    await expect(page.getByText(words("composer.editor.saved"))).toBeVisible();

    await reloadScreen(page);
    await expect(letter, "what was typed survives").toHaveValue(told);
    const conversation = page.getByRole("region", { name: words("ticket.conversation.title") });
    await conversation.getByRole("button", { name: words("composer.editor.preview") }).click();
    await expect(page.getByRole("region", { name: words("composer.editor.preview") })).toContainText("Выписка № 1.pdf");
    await conversation.getByRole("button", { name: words("composer.editor.edit"), exact: true }).click();

    await letter.press("Control+Enter");
    const reply = page.getByRole("article", { name: words("ticket.conversation.label.out") });
    await expect(reply).toContainText(gap);
    await expect(page.getByRole("button", { name: new RegExp(`^${words("composer.editor.undo")}`) })).toHaveCount(2);
    if (locale === "ru") await press(page, "z");
    else await reply.getByRole("button", { name: words("composer.editor.undo") }).click();
    await expect(reply).toBeHidden();
    await expect(letter).toHaveValue(told);
    await expect(page.getByRole("list", { name: words("composer.editor.files") })).toContainText("Выписка № 1.pdf");
    expect(await repliesTo(desk, email)).toHaveLength(0);

    await letter.press("Control+Enter");
    await expect(reply).toContainText(gap);
    await expect(letter).toHaveValue("");
    await expect.poll(() => repliesTo(desk, email)).toHaveLength(1);
    const [sent] = await repliesTo(desk, email);
    expect(sent!.text!.trim().replace(/\r\n/g, "\n")).toBe(told);
    expect(sent!.attachments).toMatchObject([{ filename: "Выписка № 1.pdf", mimeType: "application/pdf" }]);
    await expect(reply).toContainText(words("composer.delivery.sent"));
  });
}

test("a letter that two windows write is not overwritten, and colleagues see it", async ({
  desk,
  page,
  context,
  browser,
}) => {
  const author = await desk.join(context, "agent");
  const number = await question(desk);
  await openScreen(page, `/tickets/${number}`);
  const other = await context.newPage();
  await openScreen(other, `/tickets/${number}`);
  const letterIn = (window: Page) => window.getByRole("textbox", { name: /^Reply to/ });
  await letterIn(page).fill("From the first window");
  await expect(page.getByText("Saved ")).toBeVisible();
  await expect(letterIn(other), "an idle window follows").toHaveValue("From the first window");

  await other.route("**/api/drafts/**", (route) => route.abort());
  await letterIn(other).fill("From the second window");
  await expect(other.getByText("No connection")).toBeVisible();
  await letterIn(page).fill("From the first window, again");
  await expect(page.getByText("Saved ")).toBeVisible();
  await other.unroute("**/api/drafts/**");
  await expect(other.getByText("changed in another window")).toBeVisible();
  await other.getByRole("button", { name: "Keep this text" }).click();
  await expect(letterIn(page)).toHaveValue("From the second window");

  const elsewhere = await browser.newContext();
  await desk.join(elsewhere, "agent");
  const colleague = await elsewhere.newPage();
  await openScreen(colleague, `/tickets/${number}`);
  await expect(colleague.getByText(`${author.name} is writing:`)).toBeVisible();
  await expect(colleague.getByText("From the second window")).toBeVisible();
  await elsewhere.close();

  await page.getByRole("button", { name: "Discard" }).click();
  await expect(letterIn(page)).toHaveValue("");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(letterIn(page)).toHaveValue("From the second window");
});

test("files that came are looked at or saved, and never run", async ({ desk, page, context, browser }) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const faults: string[] = [];
  page.on("console", (said) => said.type() === "error" && faults.push(said.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await openScreen(page, NEWEST);
  await desk.deliverSource(mailWithFiles(email));
  await page.getByRole("link", { name: `Files ${email}` }).click();
  const files = page.getByRole("list", { name: "Attachments" });
  await expect(files.getByRole("link")).toHaveCount(2 + PICTURES.length + TEXTS.length + 2);

  const lookAt = (name: string) => files.getByRole("listitem").filter({ hasText: name }).locator("summary").click();
  for (const [name] of PICTURES) {
    await lookAt(name);
    await expect(page.getByRole("img", { name })).toHaveJSProperty("naturalWidth", 1);
  }
  for (const [name, , text] of TEXTS) {
    await lookAt(name);
    await expect(page.frameLocator(`iframe[title='${name}']`).getByText(text)).toBeVisible();
  }
  await lookAt("not-a-picture.png");
  await expect(files.getByText("This file cannot be shown")).toBeVisible();
  await lookAt("not-a-text.txt");
  await expect(
    page.frameLocator("iframe[title='not-a-text.txt']").getByText("This file cannot be shown"),
  ).toBeVisible();
  expect(faults, "the browser has nothing against any of it").toEqual([]);
  for (const name of ["page.html", "drawing.svg"])
    await expect(files.getByRole("listitem").filter({ hasText: name }).locator("summary")).toHaveCount(0);

  const address = await files.getByRole("link", { name: "drawing.svg" }).getAttribute("href");
  const saved = await page.request.get(address!);
  expect(saved.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": "attachment; filename*=UTF-8''drawing.svg",
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
  });
  expect((await page.request.get(`${address}?view`)).status()).toBe(404);
  const elsewhere = await question(desk);
  expect((await page.request.get(address!.replace(/tickets\/\d+/, `tickets/${elsewhere}`))).status()).toBe(404);
  const stranger = await browser.newContext();
  expect((await stranger.request.get(`${desk.running.url}${address}`)).status()).toBe(401);
  await stranger.close();

  await reloadScreen(page);
  await expect(page.getByRole("region", { name: "History" })).toContainText("Attachment downloaded");
});

async function addTemplate(desk: Desk, name: string): Promise<void> {
  const admin = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  await createTemplate(admin, {
    nameRu: name,
    nameEn: name,
    subjectRu: "",
    textRu: "Здравствуйте, {name}!\nПисьма по региону «{region}» приходят раз в неделю.",
    subjectEn: "",
    textEn: "Hello {name},\nletters for “{region}” come once a week.",
  });
}

async function question(desk: Desk): Promise<number> {
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  return number;
}

async function attach(page: Page, button: string, file: { name: string; content: string }): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).click();
  const { name, content } = file;
  await (await chosen).setFiles([{ name, mimeType: "application/pdf", buffer: Buffer.from(content) }]);
}

/** What staff wrote, apart from what the desk says by itself. */
async function repliesTo(desk: Desk, email: string) {
  const mails = await desk.sentMails(email);
  return mails.filter(({ headers }) => !headers.some(({ key }) => key === "auto-submitted"));
}

/** One picture of each kind that is shown, of one pixel. */
const PICTURES = [
  [
    "dot.png",
    "image/png",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ],
  ["dot.gif", "image/gif", "R0lGODlhAQABAAAAACwAAAAAAQABAAA="],
  ["dot.webp", "image/webp", "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"],
  [
    "dot.jpg",
    "image/jpeg",
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  ],
] as const;

/** One text of each kind that is shown. */
const TEXTS = [
  ["notes.txt", "text/plain", "Просто <b>текст</b>"],
  ["list.csv", "text/csv", "name;town"],
  ["day.ics", "text/calendar", "BEGIN:VCALENDAR"],
  ["desk.log", "text/x-log", "started in 5 s"],
  ["data.json", "application/json", '{"a": 1}'],
] as const;

function mailWithFiles(email: string): string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const file = (name: string, type: string, content: string) =>
    `--part\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n`;
  return [
    `From: Vera <${email}>`,
    "To: privacy@desk.example",
    `Subject: Files ${email}`,
    `Message-ID: <${crypto.randomUUID()}@mail.example>`,
    `Date: ${new Date().toUTCString()}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="part"',
    "",
    "--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCould you tell me what you hold about me?\r\n",
    ...PICTURES.map(([name, type, content]) => file(name, type, content)),
    ...TEXTS.map(([name, type, text]) => file(name, type, base64(text))),
    file("not-a-picture.png", "image/png", base64("words")),
    file("not-a-text.txt", "text/plain", base64("\u0001\u0002")),
    file("page.html", "text/html", base64("<script>document.title='run'</script>")),
    file("drawing.svg", "image/svg+xml", base64("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
    "--part--",
    "",
  ].join("\r\n");
}
