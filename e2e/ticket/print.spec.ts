import { eq } from "drizzle-orm";
import { messages } from "@/db/schema/tickets";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

async function said(desk: Desk) {
  const person = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    personId: person.id,
    contact: { kind: "email", value: person.email },
    subject: "Просьба об отписке",
    message: { text: "Отпишите меня, пожалуйста." },
    requests: [{ type: "unsubscribe", region: "RU-TVE" }],
  });
  const [message] = await desk.connection.db
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.ticketNumber, number));
  return { ...person, number, message: message!.id };
}

for (const locale of ["en", "ru"] as const) {
  test(`a ticket is printed with exact instants, contacts masked until they are asked for (${locale})`, async ({
    desk,
    page,
    context,
  }) => {
    await desk.join(context, "agent", locale);
    const { number, email } = await said(desk);
    await openScreen(page, `/tickets/${number}`);
    await press(page, "p");
    await expect(page).toHaveURL(/\/print$/);
    const sheet = page.getByRole("main");
    await expect(sheet).toContainText("Отпишите меня, пожалуйста.");
    await expect(sheet).not.toContainText(email);
    await expect(sheet.getByRole("time").or(sheet.locator("time")).first()).toContainText(/\d{1,2}:\d{2}:\d{2}/);
    await expectNoBarrier(page, { against: "standard" });

    await page
      .getByRole("link", { name: locale === "en" ? "With contacts in full" : "С контактами полностью" })
      .click();
    await expect(sheet).toContainText(email);
    await openScreen(page, `/tickets/${number}`);
    const history = page.getByRole("region", { name: locale === "en" ? "History" : "История" });
    await expect(history).toContainText(
      locale === "en" ? "Print view opened, contacts in full" : "Открыта версия для печати, контакты полностью",
    );
  });
}

test("an address names a message, which is shown and focused", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { number, message } = await said(desk);
  await openScreen(page, `/tickets/${number}#message-${message}`);
  await expect(page.locator(`#message-${message}`)).toBeFocused();
});

test("at 390 px the parts come one after another, each a jump away", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { number } = await said(desk);
  await page.setViewportSize({ width: 390, height: 844 });
  await openScreen(page, `/tickets/${number}`);
  const parts = page.getByRole("navigation", { name: "Parts of the ticket" });
  for (const [link, heading] of [
    ["Requests", "Requests"],
    ["History", "History"],
  ] as const) {
    await parts.getByRole("link", { name: link }).click();
    await expect(page.getByRole("heading", { name: heading })).toBeInViewport();
  }
  await expectNoBarrier(page, { against: "standard" });
});
