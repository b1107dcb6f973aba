import { eq } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { alertCallBacks } from "@/domain/tickets/call-backs/alert-due";
import { expectNoBarrier } from "../barriers";
import { expect, test } from "../desk";
import { openCall, openScreen, press, reloadScreen, type } from "../screen";

test("a caller is promised a call: it stands in queue and ticket, tells when it is due, and is done, undone and dropped", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openCall(page);
  await type(page, phone);
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  await press(page, "Enter", "u");
  await page.getByLabel("How the call ended").selectOption("Call back");
  await expect(page.getByLabel("Call back", { exact: true })).toHaveValue("two_hours");
  await page.getByLabel("Call back", { exact: true }).selectOption("At…");
  await page.getByLabel("Date and time").fill("2020-01-01T10:00");
  await page.getByRole("button", { name: "Just log it" }).click();
  await expect(page.getByText("This is in the past. Choose a later time.")).toBeVisible();
  await page.getByLabel("Call back", { exact: true }).selectOption("In 1 hour");
  await page.getByRole("button", { name: /^Apply/ }).click();
  await expect(page.getByText(/^Call back: .*\d\d:\d\d/)).toBeVisible();
  await page.getByRole("link", { name: "Open the ticket" }).click();

  const header = page.locator("main header").first();
  const owed = header.getByRole("button", { name: /Call back .*\d\d:\d\d/ });
  await expect(owed).toBeVisible();
  const number = Number(/tickets\/(\d+)/.exec(page.url())![1]);

  const { db } = desk.connection;
  const system = await desk.system();
  await db.update(callBacks).set({ at: system.now }).where(eq(callBacks.ticketNumber, number));
  await alertCallBacks(await desk.system());
  await reloadScreen(page);
  await expect(header.getByRole("button", { name: /Call back now/ })).toBeVisible();
  await press(page, "b");
  await expect(page.getByLabel("What came of the call")).toBeFocused();
  await expectNoBarrier(page);
  await page.keyboard.type("Left a message");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Note" })).toContainText("Left a message");
  await expect(header.getByRole("button", { name: /Call back now/ })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await header.getByRole("button", { name: /Call back now/ }).click();
  await page.getByRole("button", { name: "Nobody answers" }).click();
  await expect(header.getByRole("button", { name: /Call back now/ })).toBeHidden();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Call back dropped: nobody answers");

  await openScreen(page, "/queue");
  await expect(page.getByRole("combobox", { name: "Search tickets" })).toBeVisible();
});
