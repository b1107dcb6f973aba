import { readTicket } from "@/domain/tickets/read/read";
import type { Desk } from "../desk";
import { holdAnswers, PROGRAMS } from "../hold-answers";
import { expect, search, test, word } from "../queue/tickets";
import { openScreen, press } from "../screen";

const admin = async (desk: Desk) => ({
  ...(await desk.system()),
  actor: { kind: "token" as const, id: "e2e", role: "admin" as const },
});

test("what is typed while the palette is being fetched is its own, and no key of the page", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  const arrive = await holdAnswers(page, PROGRAMS);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("gq queue");
  await expect(page).toHaveURL(`/tickets/${number}`);
  arrive();
  const field = page.getByRole("dialog").getByRole("combobox");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("gq queue");
  await page.keyboard.type("s");
  await expect(field).toHaveValue("gq queues");
});

test("nothing opens over a dialog, and the palette opens where none is", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await openScreen(page, "/queue");
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  const columns = page.getByRole("dialog", { name: "Columns" });
  await expect(columns).toBeVisible();
  await press(page, "ControlOrMeta+k", "?");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await press(page, "Escape");
  await expect(columns).toBeHidden();
  await press(page, "ControlOrMeta+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
});

test("keys are the panel's while one is open, and Escape closes that alone", async ({ desk, open, page, context }) => {
  const { name } = await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  const panels = [
    [page.getByRole("button", { name: `Account: ${name}` }), page.getByRole("region", { name: `Account: ${name}` })],
    [page.getByRole("button", { name: "Notifications" }), page.getByRole("region", { name: "Notifications" })],
  ] as const;
  for (const [button, panel] of panels) {
    const shown = button.and(page.locator(":visible"));
    await shown.press("Enter");
    await expect(panel).toBeVisible();
    await press(page, "g", "q", "?", "b", "i");
    await expect(panel).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await press(page, "Escape");
    await expect(panel).toBeHidden();
    await expect(page).toHaveURL(`/tickets/${number}`);
    await expect(shown).toBeFocused();
  }
});

test("a menu of the selected does nothing before it is told to, and Escape keeps the selection", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "supervisor");
  const rare = word();
  const number = await open({ text: rare });
  await openScreen(page, "/queue");
  await search(page, rare);
  await page.getByRole("checkbox", { name: new RegExp(`${number}`) }).check();
  const button = page.getByRole("button", { name: "Not a request" });
  const menu = page.getByRole("menu", { name: "Not a request" });
  const status = async () => (await readTicket(await admin(desk), number)).status;

  await button.press("ArrowDown");
  const items = menu.getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  await expect(button).toHaveAttribute("aria-haspopup", "menu");
  await press(page, "End");
  await expect(items.last()).toBeFocused();
  await press(page, "ArrowDown");
  await expect(items.first()).toBeFocused();
  await press(page, "Escape");
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.getByText("1 ticket selected")).toBeVisible();
  expect(await status()).toBe("new");

  await button.press("Enter");
  await expect(items.first()).toBeFocused();
  await page.keyboard.type(((await items.last().textContent()) ?? "").slice(0, 3));
  await expect(items.last()).toBeFocused();
  await press(page, "Enter");
  await expect.poll(status).toBe("resolved");
  await expect(menu).toBeHidden();
});

test("at 390 px the menu of the selected is in sight", async ({ desk, open, page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await desk.join(context, "supervisor");
  const rare = word();
  const number = await open({ text: rare });
  await openScreen(page, "/queue");
  await search(page, rare);
  await page.getByRole("checkbox", { name: new RegExp(`${number}`) }).check();
  await page.getByRole("button", { name: "Not a request" }).click();
  await expect(page.getByRole("menuitem").first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("menuitem").last()).toBeInViewport({ ratio: 1 });
});
