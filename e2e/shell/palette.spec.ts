import type { Page } from "@playwright/test";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoSidewaysScroll } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

async function openOne(desk: Desk): Promise<{ number: number; email: string }> {
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    subject: "Please unsubscribe me",
    requests: [{ type: "unsubscribe", region: "RU-TVE", proposed: true }],
  });
  return { number, email };
}

async function openPalette(page: Page) {
  await press(page, "ControlOrMeta+k");
  const field = page.getByRole("dialog").getByRole("combobox");
  await expect(field).toBeFocused();
  return field;
}

test("does a verb of the screen and gives the focus back", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { number } = await openOne(desk);
  await openScreen(page, `/tickets/${number}`);
  const claim = page.getByRole("button", { name: /^Claim/ });
  await claim.focus();

  const field = await openPalette(page);
  await expect(page.getByRole("dialog").getByRole("option", { name: /^Resolve/ })).toBeVisible();
  await press(page, "Escape");
  await expect(claim).toBeFocused();

  await openPalette(page);
  await field.fill("claim");
  await expect(page.getByRole("dialog").getByRole("option").first()).toContainText(/claim/i);
  await press(page, "Enter");
  await expect(claim).toBeHidden();
});

test("finds a place, a ticket and a person, also on the wrong layout, and masks contacts", { tag: "@phone" }, async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent", "ru");
  const { number, email } = await openOne(desk);
  await openScreen(page, "/calls/new");
  const field = await openPalette(page);

  const queue = page.getByRole("dialog").getByRole("option", { name: /Очередь/ });
  for (const typed of ["jxthtlm", "queue"]) {
    await field.fill(typed);
    await expect(queue.first()).toBeVisible();
  }

  await field.fill(email);
  const person = page.getByRole("group", { name: "Люди" }).getByRole("option");
  await expect(person).toContainText("Вера Лугова");
  await expect(person).not.toContainText(email);

  await field.fill(String(number));
  await page
    .getByRole("option", { name: new RegExp(String(number)) })
    .first()
    .click();
  await expect(page).toHaveURL(`/tickets/${number}`);
});

test("lists no verb that cannot be done now, and fits a phone", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { number } = await openOne(desk);
  await page.setViewportSize({ width: 390, height: 844 });
  await openScreen(page, `/tickets/${number}`);
  const field = await openPalette(page);
  await field.fill("undo");
  await expect(page.getByRole("dialog").getByRole("option", { name: /^Undo/ })).toHaveCount(0);
  await field.fill("q");
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
});
