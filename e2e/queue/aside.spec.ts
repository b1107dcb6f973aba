import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { openScreen, press, reloadScreen } from "../screen";
import { expect, rowOf, search, test, word } from "./tickets";

test("a ticket is put aside by key, is missing where work is taken from, and comes back by itself", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const [number, other] = [await open({ text: rare }), await open({ text: rare })];
  await openScreen(page, "/queue?tab=unassigned");
  await search(page, rare);
  // What was found shows the word; the rows before it do not.
  await expect(rowOf(page, other!)).toContainText(rare);
  await press(page, "j", "h", "2");
  await expect(page.getByText("1 ticket put aside")).toBeVisible();
  await page.mouse.move(5, 5);
  const goTo = async (part: RegExp, address: RegExp) => {
    await page.getByRole("link", { name: part }).click();
    await expect(page).toHaveURL(address);
  };
  await goTo(/^All open/, /queue\?s=/);
  await expect(rowOf(page, number!)).toContainText(/until .*\d\d:\d\d/);
  await goTo(/^Unassigned/, /tab=unassigned/);
  await expect(rowOf(page, other!)).toBeVisible();
  await expect(rowOf(page, number!)).toBeHidden();
  await goTo(/^Put aside/, /tab=aside/);
  await expect(rowOf(page, number!)).toBeVisible();

  // Its instant comes while the list is open.
  await goTo(/^Unassigned/, /tab=unassigned/);
  await expect(rowOf(page, other!)).toBeVisible();
  const { now } = await desk.system();
  await desk.connection.db
    .update(tickets)
    .set({ snoozedUntil: new Date(now.getTime() + 8000) })
    .where(eq(tickets.number, number!));
  await reloadScreen(page);
  await expect(rowOf(page, other!)).toBeVisible();
  await expect(rowOf(page, number!)).toBeVisible();
});

test("a ticket waits for its requester, says so, is taken back, and is there again once they write", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const number = await open({ text: "Кто вы?" });
  await openScreen(page, `/tickets/${number}`);
  const said = page.getByText(/Waiting for the requester since/);
  await press(page, "h", "w");
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said).toBeHidden();

  await page.getByText("Put aside…").click();
  await page.getByRole("button", { name: "Until the requester answers" }).click();
  await expect(said).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Put aside until the requester answers");
  const system = await desk.system();
  await appendFollowUp(system, number, { message: { text: "Это я" }, receivedAt: system.now });
  await expect(said).toBeHidden();
  await expect(page.getByRole("region", { name: "History" })).toContainText("the requester got in touch");
});

test("a time after the deadline is asked about before it is taken", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  await page.getByText("Put aside…").click();
  const { now } = await desk.system();
  const late = new Date(now.getTime() + 48 * 3_600_000).toISOString().slice(0, 16);
  await page.getByLabel("Until", { exact: true }).fill(late);
  await page.getByRole("button", { name: "Put aside", exact: true }).click();
  await expect(page.getByText("That is later than the deadline")).toBeVisible();
  await page.getByRole("checkbox", { name: "Even if it is due before that" }).check();
  await page.getByRole("button", { name: "Put aside", exact: true }).click();
  await expect(page.getByText(/Put aside until \d/).first()).toBeVisible();
  await press(page, "h", "b");
  await expect(page.getByText("Back in the queue").first()).toBeVisible();
});
