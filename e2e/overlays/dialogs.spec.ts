import type { Locator, Page } from "@playwright/test";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

async function colleague(desk: Desk): Promise<string> {
  const { id } = await insertStaff(await desk.system(), {
    name: "Vera Colleague",
    role: "agent",
    locale: "en",
    email: `${crypto.randomUUID()}@desk.example`,
    password: crypto.randomUUID(),
  });
  return id;
}

async function ticket(desk: Desk): Promise<number> {
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  return number;
}

async function openBy(page: Page, button: Locator): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await button.press("Enter");
  await expect(dialog).toBeVisible();
  return dialog;
}

test("a name is typed as soon as its dialog is open; no letter or Space of it closes the dialog or is a key of the page", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  await openScreen(page, "/queue");
  const save = page.getByRole("button", { name: "Save view" });
  const dialog = await openBy(page, save);
  await page.keyboard.type(" n my view x g c");
  await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue(" n my view x g c");
  await expect(dialog).toHaveAccessibleDescription("A view remembers filters, words, order and columns.");

  await press(page, "Escape");
  await expect(dialog).toBeHidden();
  await expect(save).toBeFocused();
  await expect(page).toHaveURL("/queue");
  await press(page, "?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("every dialog begins at its first field, and gives the focus back", async ({ desk, page, context }) => {
  await desk.join(context, "admin");
  const { id } = await desk.person();
  const number = await ticket(desk);
  const begins = [
    ["/queue", "Save view", "textbox", "Name"],
    ["/queue", "Columns", "checkbox", /./],
    ["/settings/staff", "Add a member of staff", "textbox", "Name"],
    [`/people/${id}`, "Subscribe", "combobox", "Region"],
    [`/tickets/${number}`, /^Run a macro|^Macro/, "combobox", /./],
    [`/tickets/${number}`, /^Template/, "combobox", /./],
  ] as const;
  for (const [screen, name, role, field] of begins) {
    await openScreen(page, screen);
    const button = page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
    const dialog = await openBy(page, button.first());
    await expect(dialog.getByRole(role, { name: field }).first(), `${screen}: ${name}`).toBeFocused();
    await press(page, "Escape");
    await expect(dialog).toBeHidden();
    await expect(button.first(), `${screen}: ${name}`).toBeFocused();
  }
});

test("a dialog that only asks begins at its question: Space, Enter and letters answer nothing", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "admin");
  const screen = `/settings/staff/${await colleague(desk)}`;
  await openScreen(page, screen);
  const disable = page.getByRole("main").getByRole("button", { name: "Disable" });
  const dialog = await openBy(page, disable);
  await expect(dialog.getByRole("heading", { name: "Disable Vera Colleague?" })).toBeFocused();
  await press(page, "Space", "d", "g", "q", "Enter");
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL(screen);

  for (const name of ["Cancel", "Disable", "Cancel"]) {
    await press(page, "Tab");
    await expect(dialog.getByRole("button", { name }).and(page.locator(":focus"))).toBeVisible();
  }
  await press(page, "Escape");
  await expect(disable).toBeFocused();

  await openBy(page, disable);
  await dialog.getByRole("button", { name: "Disable" }).press("Enter");
  await expect(page.getByRole("button", { name: "Enable" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});

test("the page behind a dialog stands still, and nothing in it moves", async ({ desk, page, context }) => {
  await desk.join(context, "admin");
  const { id } = await desk.person();
  await page.setViewportSize({ width: 1024, height: 420 });
  await openScreen(page, `/people/${id}`);
  const button = page.getByRole("button", { name: "Subscribe", exact: true }).and(page.locator("[aria-haspopup]"));
  await button.scrollIntoViewIfNeeded();
  const before = await button.boundingBox();
  const top = await page.evaluate(() => window.scrollY);
  const dialog = await openBy(page, button);
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, -400);
  await page.mouse.wheel(0, 800);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
  expect(await button.boundingBox()).toEqual(before);
  await press(page, "Escape");
  await expect(dialog).toBeHidden();
  await page.mouse.wheel(0, top > 0 ? -100 : 100);
  await expect.poll(() => page.evaluate(() => window.scrollY)).not.toBe(top);
});

for (const locale of ["en", "ru"] as const)
  for (const colorScheme of ["light", "dark"] as const)
    test(`dialogs have names and enough contrast: ${locale}, ${colorScheme}`, async ({ desk, page, context }) => {
      await desk.join(context, "admin", locale);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { id } = await desk.person();
      const member = await colleague(desk);
      for (const screen of ["/queue", "/settings/staff", `/settings/staff/${member}`, `/people/${id}`]) {
        await openScreen(page, screen);
        const buttons = page.getByRole("main").locator("button[aria-haspopup=dialog]:visible");
        await expect(buttons.first()).toBeVisible();
        for (const button of (await buttons.all()).slice(0, 3)) {
          const dialog = await openBy(page, button);
          await expect(dialog).toHaveAccessibleName(/\S/);
          await expectNoBarrier(page, { within: "dialog[open]", about: screen });
          await press(page, "Escape");
          await expect(dialog).toBeHidden();
        }
      }
    });
