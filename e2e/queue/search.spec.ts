import { openScreen, reloadScreen } from "../screen";
import { box, expect, rowOf, search, test, word } from "./tickets";

test("one line of filters and words finds the ticket, marks the words, and keeps names out of the address", {
  tag: "@phone",
}, async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const wanted = await open({
    requests: [{ type: "delete" }],
    text: `Прошу удалить всё, ${rare}, +7 900 123-45-67`,
  });
  const other = await open({ text: `Вопрос, ${rare}` });
  await openScreen(page, "/queue");
  await search(page, `type:delete ${rare}`);

  await expect(rowOf(page, wanted)).toBeVisible();
  await expect(rowOf(page, wanted).locator("mark").filter({ hasText: rare })).toBeVisible();
  await expect(rowOf(page, wanted)).not.toContainText("123-45-67");
  await expect(rowOf(page, other)).toBeHidden();
  expect(page.url()).toContain("type%3Adelete");
  expect(decodeURIComponent(page.url())).not.toContain(rare);

  await reloadScreen(page);
  await expect(rowOf(page, wanted)).toBeVisible();
  await expect(box(page)).toHaveValue(`type:delete ${rare}`);
  await page.getByRole("button", { name: "Remove: Request: Delete data" }).click();
  await expect(rowOf(page, other)).toBeVisible();

  await search(page, `tipe:delete ${rare}`);
  await expect(page.getByText("There is no filter “tipe”")).toBeVisible();
});

test("the box completes filters and their values by keyboard", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await openScreen(page, "/queue");
  await box(page).pressSequentially("ty");
  await expect(page.getByRole("option", { name: "type:" })).toBeVisible();
  await box(page).press("ArrowDown");
  await box(page).press("Enter");
  await box(page).pressSequentially("del");
  await box(page).press("ArrowDown");
  await box(page).press("Enter");
  await expect(box(page)).toHaveValue("type:delete ");
  await box(page).press("Enter");
  await expect(page).toHaveURL(/q=type%3Adelete/);
});

test("filters are chosen from a menu by mouse, and write what could be typed", { tag: "@phone" }, async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "supervisor");
  const number = await open({ requests: [{ type: "disclosure" }], channel: "form" });
  await openScreen(page, "/queue");
  const option = (name: string) => page.getByRole("option", { name });
  await box(page).click();
  await expect(option("region:")).toBeVisible();
  await option("type:").click();
  await option("type:disclosure").click();
  await expect(page).toHaveURL(/q=type%3Adisclosure$/);
  await expect(rowOf(page, number)).toBeVisible();

  await box(page).click();
  await option("channel:").click();
  await option("channel:form").click();
  await expect(page).toHaveURL(/q=type%3Adisclosure\+channel%3Aform$/);
  await expect(rowOf(page, number)).toBeVisible();
  await box(page).click();
  await option("overdue").click();
  await expect(rowOf(page, number)).toBeHidden();

  await box(page).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option").first()).toBeHidden();
  await expect(box(page)).toHaveValue(/^type:disclosure channel:form overdue ?$/);
});

test("the heads of the columns sort, by mouse and by keyboard, and say how", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const { now } = await desk.system();
  const older = await open({ text: rare, receivedAt: new Date(now.getTime() - 3_600_000) });
  const newer = await open({ text: rare });
  await openScreen(page, "/queue");
  await search(page, rare);
  const head = page.getByRole("columnheader", { name: "Time left" });
  const shown = () =>
    page
      .getByRole("main")
      .locator("[data-number]")
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.number)));
  await expect.poll(shown).toEqual([older, newer]);
  await expect(head).toHaveAttribute("aria-sort", "ascending");

  await head.getByRole("link").click();
  await expect.poll(shown).toEqual([newer, older]);
  await expect(page).toHaveURL(/sort=received/);
  await expect(head).not.toHaveAttribute("aria-sort");
  await head.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect.poll(shown).toEqual([older, newer]);

  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect.poll(shown).toEqual([newer, older]);
});

test("a view that a supervisor shares is an agent's to use, and can be taken away and brought back", async ({
  desk,
  open,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "supervisor");
  const number = await open({ requests: [{ type: "disclosure" }] });
  const name = `View ${word().slice(-6)}`;
  await openScreen(page, "/queue");
  await search(page, "type:disclosure");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("checkbox", { name: "Shared" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/view=/);
  await expect(rowOf(page, number)).toBeVisible();

  const other = await browser.newContext();
  await desk.join(other, "agent");
  const colleague = await other.newPage();
  await openScreen(colleague, `${desk.running.url}/queue`);
  await colleague.getByRole("link", { name }).click();
  await expect(rowOf(colleague, number)).toBeVisible();
  await expect(box(colleague)).toHaveValue(/type:disclosure/);
  await expect(colleague.getByRole("button", { name: "View…" })).toBeHidden();
  await other.close();

  await page.getByRole("button", { name: "View…" }).click();
  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(page.getByRole("link", { name })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("columns and order are chosen, and remembered", { tag: "@phone" }, async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const number = await open({ text: rare });
  await openScreen(page, "/queue");
  await search(page, rare);
  // A card has no head: it says itself what its instants are.
  const isCard = page.viewportSize()!.width < 640;
  const received = isCard
    ? rowOf(page, number).getByText("Received")
    : page.getByRole("columnheader", { name: "Received" });
  await expect(rowOf(page, number)).toBeVisible();
  await expect(received).toBeHidden();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Received" }).check();
  await page.getByRole("button", { name: "Close" }).first().click();
  await expect(received).toBeVisible();
  await page.getByRole("combobox", { name: "Order" }).selectOption("received");
  await expect(page).toHaveURL(/sort=received/);
  await reloadScreen(page);
  await expect(received).toBeVisible();
});
