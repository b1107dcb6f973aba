import type { Request } from "@playwright/test";
import { inTransaction } from "@/domain/acting";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { releaseTicket } from "@/domain/tickets/assignment/release";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import type { NewTicket } from "@/domain/tickets/ticket";
import { expectNoSidewaysScroll } from "../barriers";
import type { Desk } from "../desk";
import { holdAnswers } from "../hold-answers";
import { openScreen, press } from "../screen";
import { expect, rowOf, search, test, word } from "./tickets";

/** All at once: those who look for their tickets among the open ones never see them. */
async function openDismissed(desk: Desk, count: number, text: string): Promise<number[]> {
  return inTransaction(await desk.system(), async (acting) => {
    const admin = { ...acting, actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
    const numbers: number[] = [];
    for (let left = count; left > 0; left -= 1) {
      const receivedAt = new Date(acting.now.getTime() - left * 1000);
      const asked: NewTicket = { channel: "form", receivedAt, message: { text }, requests: [{ type: "question" }] };
      const { number } = await openTicket(acting, asked);
      await dismissTicket(admin, number, "spam");
      numbers.push(number);
    }
    return numbers;
  });
}

test("rows change where they are; while the pointer is on them, what would move waits in a banner", async ({
  desk,
  open,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const first = await open({ text: rare });
  const other = await browser.newContext();
  const colleague = await desk.join(other, "agent");
  await other.close();
  const theirs = async () => ({
    ...(await desk.system()),
    actor: { kind: "staff" as const, id: colleague.id, role: "agent" as const },
  });

  await openScreen(page, "/queue");
  await search(page, rare);
  await expect(rowOf(page, first)).toBeVisible();
  await claimTicket(await theirs(), first);
  await expect(rowOf(page, first)).toContainText(colleague.name);

  await rowOf(page, first).hover();
  const second = await open({ text: rare });
  const banner = page.getByRole("status").filter({ hasText: "1 new" });
  await expect(banner.getByRole("button", { name: "Show" })).toBeVisible();
  await expect(rowOf(page, second)).toBeHidden();
  await banner.getByRole("button", { name: "Show" }).click();
  await expect(rowOf(page, second)).toBeVisible();

  await releaseTicket(await theirs(), first);
  await page.mouse.move(5, 5);
  const third = await open({ text: rare });
  await expect(rowOf(page, third)).toBeVisible();
  await expect(rowOf(page, first)).not.toContainText(colleague.name);
  await expect(resolveTicket(await theirs(), third)).rejects.toThrow();
});

test("the list goes on while it is scrolled, is worked by keyboard, and is where it was on coming back", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const numbers = await openDismissed(desk, 95, rare);
  await openScreen(page, "/queue?tab=all&sort=due");
  await search(page, rare);
  await expect(rowOf(page, numbers[0]!)).toBeVisible();
  await page.mouse.move(5, 5);

  await press(page, "j");
  await expect(page.getByRole("link", { name: `#${numbers[0]}` })).toBeFocused();
  await press(page, "End");
  await expect(page.getByRole("link", { name: /^#/ }).and(page.locator(":focus"))).toBeVisible();
  await expect(async () => {
    await press(page, "End");
    await expect(page.getByRole("link", { name: `#${numbers[94]}` })).toBeFocused({ timeout: 1000 });
  }).toPass();
  expect(await page.getByRole("row").count()).toBeLessThan(80);

  await press(page, "o");
  await expect(page).toHaveURL(new RegExp(`/tickets/${numbers[94]}$`));
  await page.goBack();
  await expect(page.getByRole("link", { name: `#${numbers[94]}` })).toBeFocused();
  await expect(rowOf(page, numbers[94]!)).toBeInViewport();

  await press(page, "x");
  await expect(page.getByText("1 ticket selected")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByText("1 ticket selected")).toBeHidden();
});

test("going through the rows by key lays no tip over them; Tab and the pointer still tell the exact time", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const numbers = [await open({ text: rare }), await open({ text: rare }), await open({ text: rare })];
  await openScreen(page, "/queue");
  await search(page, rare);
  const link = (number: number) => page.getByRole("link", { name: `#${number}` });
  const tip = page.getByRole("tooltip");
  await expect(rowOf(page, numbers[2]!)).toContainText(rare);
  for (const [key, number] of [
    ["j", numbers[0]!],
    ["j", numbers[1]!],
    ["End", numbers[2]!],
    ["k", numbers[1]!],
  ] as const) {
    await press(page, key);
    await expect(link(number)).toBeFocused();
    await expect(tip).toBeHidden();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(link(numbers[2]!)).toBeFocused();
  await expect(tip).toHaveText(/Due/);
  await press(page, "k");
  await expect(tip).toBeHidden();
  await rowOf(page, numbers[0]!).getByRole("timer").hover({ force: true });
  await expect(tip).toHaveText(/Due/);
});

test("at 390 px tickets are cards that can be searched, selected and opened", async ({ desk, open, page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await desk.join(context, "agent");
  const rare = word();
  const number = await open({
    text: rare,
    subject: "A long subject that does not fit upon a narrow screen at all",
  });
  await openScreen(page, "/queue");
  await search(page, rare);
  await rowOf(page, number).getByRole("checkbox").check();
  await expect(page.getByRole("region", { name: "Actions on the selected" })).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Clear selection" }).click();
  await page.getByRole("link", { name: `#${number}` }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
});

test("a key counts for the row that the key before it went to, however fast they follow", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const [first, second] = [await open({ text: rare }), await open({ text: rare })];
  await openScreen(page, "/queue");
  await search(page, rare);
  await expect(rowOf(page, second)).toContainText(rare);
  await press(page);
  await Promise.all(["j", "x", "j", "x", "c"].map((key) => page.keyboard.press(key)));
  for (const number of [first, second]) await expect(rowOf(page, number)).toContainText("Open");
  await press(page, "Escape");
  await Promise.all(["k", "o"].map((key) => page.keyboard.press(key)));
  await expect(page).toHaveURL(`/tickets/${first}`);
});

test("a page that comes while the list is asked for anew stays", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const numbers = await openDismissed(desk, 95, rare);
  const rows = page.getByRole("table");
  await openScreen(page, "/queue?tab=all&sort=due");
  await search(page, rare);
  await expect(rowOf(page, numbers[0]!)).toBeVisible();
  await press(page, "j", "o");
  await expect(page).toHaveURL(`/tickets/${numbers[0]}`);

  const held: Request[] = [];
  const letGo = await holdAnswers(page, "**/queue/rows", (request) => {
    const { cursor, numbers } = request.postDataJSON();
    if (!cursor && !numbers) held.push(request);
    return !cursor && !numbers;
  });
  await page.goBack();
  await expect.poll(() => held.length).toBe(1);
  await expect(page.getByRole("link", { name: `#${numbers[0]}` })).toBeFocused();
  // With the focus on a row none would leave.
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    window.scrollTo(0, document.body.scrollHeight);
  });
  await expect(rows).toHaveAttribute("aria-rowcount", "96");

  const answered = page.waitForResponse((answer) => answer.request() === held[0]);
  letGo();
  await (await answered).finished();
  // What is heard after that is counted after that.
  await openDismissed(desk, 1, rare);
  await expect(rows).toHaveAttribute("aria-rowcount", "97");
});
