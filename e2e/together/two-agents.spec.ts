import { claimTicket } from "@/domain/tickets/assignment/claim";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expect, test } from "../desk";
import { openScreen, press } from "../screen";

test("a colleague's claim is drawn on an open ticket, and whoever comes second is told and loses no text", async ({
  desk,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  await openScreen(page, `/tickets/${number}`);
  await page.getByRole("textbox", { name: /^Reply to/ }).fill("An answer that must not be lost");

  const other = await browser.newContext();
  const colleague = await desk.join(other, "agent");
  await claimTicket({ ...system, actor: { kind: "staff", id: colleague.id, role: "agent" } }, number);
  await expect(page.getByText(colleague.name).first()).toBeVisible();

  await page.getByRole("button", { name: "Send" }).click();
  await expect(
    page
      .getByRole("alert")
      .or(page.getByRole("status"))
      .filter({ hasText: /colleague|somebody/i })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Reply to/ })).toHaveValue("An answer that must not be lost");
  await other.close();
});

test("a sequence of keys is not taken for its last key", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "api",
    receivedAt: system.now,
    requests: [{ type: "question" }],
  });
  await openScreen(page, `/tickets/${number}`);
  await expect(page.getByRole("button", { name: "Claim" })).toBeVisible();
  await press(page, "g", "c");

  await expect(page).toHaveURL(/\/calls\/new$/);
  await openScreen(page, `/tickets/${number}`);
  await expect(page.getByRole("button", { name: "Claim" })).toBeVisible();
});
