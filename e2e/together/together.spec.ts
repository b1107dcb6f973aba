import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Acting, Role } from "@/domain/acting";
import { notify } from "@/domain/notifications/notify";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { readTicket } from "@/domain/tickets/read/read";
import { expectNoBarrier, expectNoSidewaysScroll } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

type Member = { id: string; name: string; page: Page; context: BrowserContext; acting: () => Promise<Acting> };

async function member(desk: Desk, browser: Browser, role: Role, locale: "ru" | "en" = "en"): Promise<Member> {
  const context = await browser.newContext();
  const { id, name } = await desk.join(context, role, locale);
  const acting = async (): Promise<Acting> => ({ ...(await desk.system()), actor: { kind: "staff", id, role } });
  return { id, name, context, acting, page: await context.newPage() };
}

async function question(desk: Desk, hoursAgo = 0): Promise<number> {
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: new Date(system.now.getTime() - hoursAgo * 3_600_000),
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  return number;
}

test("each sees that the other is on the ticket, is replying, and what they write; leaving is seen at once", async ({
  desk,
  browser,
}) => {
  const number = await question(desk);
  const [one, other] = [await member(desk, browser, "agent"), await member(desk, browser, "agent")];
  await openScreen(one.page, `/tickets/${number}`);
  await openScreen(other.page, `/tickets/${number}`);
  await expect(one.page.getByText(`${other.name} is viewing`)).toBeVisible();
  await expect(other.page.getByText(`${one.name} is viewing`)).toBeVisible();

  await other.page.getByRole("textbox", { name: /^Reply to/ }).fill("Your request is being carried out");
  await expect(one.page.getByText(`${other.name} is replying…`)).toBeVisible();
  await expect(one.page.getByText("Your request is being carried out")).toBeVisible();

  await openScreen(one.page, "/queue");
  const row = one.page.getByRole("row").filter({ has: one.page.getByRole("link", { name: `#${number}` }) });
  await openScreen(one.page, `/queue?q=${number}`);
  await expect(row.getByRole("img", { name: `${other.name} is replying…` })).toBeVisible();
  await expect(other.page.getByText(`${one.name} is viewing`)).toBeHidden();

  await other.page.close();
  await expect(row.getByRole("img", { name: other.name })).toBeHidden();
  await Promise.all([one.context.close(), other.context.close()]);
});

test("whoever answers what a colleague has answered meanwhile is warned, keeps the letter, and may send it anyway", async ({
  desk,
  browser,
}) => {
  const number = await question(desk);
  const [one, other] = [await member(desk, browser, "supervisor"), await member(desk, browser, "supervisor")];
  await openScreen(one.page, `/tickets/${number}`);
  const letter = one.page.getByRole("textbox", { name: /^Reply to/ });
  await letter.fill("The second answer");

  await openScreen(other.page, `/tickets/${number}`);
  await other.page.getByRole("textbox", { name: /^Reply to/ }).fill("The first answer");
  await other.page.getByRole("button", { name: "Send", exact: true }).click();
  // What a colleague only writes can be read as well.
  await expect(one.page.getByRole("article", { name: `Reply by ${other.name}` })).toContainText("The first answer");

  await one.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(one.page.getByRole("status").filter({ hasText: "A colleague has answered" })).toBeVisible();
  await expect(letter).toHaveValue("The second answer");
  await one.page.getByRole("button", { name: "Send anyway" }).click();
  await expect(letter).toHaveValue("");
  const { messages } = await readTicket(await one.acting(), number);
  expect(messages.filter(({ direction }) => direction === "out").map(({ text }) => text)).toEqual([
    "The first answer",
    "The second answer",
  ]);
  await Promise.all([one.context.close(), other.context.close()]);
});

test("a ticket is taken over with a reason by keyboard, and the colleague learns it from the bell", async ({
  desk,
  browser,
}) => {
  const number = await question(desk);
  const [one, other] = [await member(desk, browser, "agent"), await member(desk, browser, "agent")];
  await claimTicket(await other.acting(), number);
  await openScreen(other.page, "/queue");
  await openScreen(one.page, `/tickets/${number}`);

  await press(one.page, "c");
  await one.page.getByRole("button", { name: `Take over from ${other.name}` }).click();
  await expect(one.page.getByRole("combobox", { name: "Reason" })).toHaveAttribute("aria-invalid", "true");
  await one.page.getByRole("combobox", { name: "Reason" }).selectOption("urgent");
  await one.page.getByRole("button", { name: `Take over from ${other.name}` }).click();
  await expect(one.page.getByText("The ticket is yours now")).toBeVisible();
  await expect(one.page.getByText("Taken over from a colleague: it cannot wait").first()).toBeVisible();

  await expect(other.page.getByRole("button", { name: "Unread notifications: 1" })).toBeVisible();
  await press(other.page, "b");
  const panel = other.page.getByRole("region", { name: "Notifications" });
  await panel
    .getByRole("link", { name: new RegExp(`#${number}.*${one.name} took the ticket over: it could not wait`) })
    .click();
  await expect(other.page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await expect(other.page.getByRole("button", { name: "Notifications", exact: true })).toBeVisible();
  await Promise.all([one.context.close(), other.context.close()]);
});

test("a colleague is mentioned by keyboard, is told, and is named in the note", async ({ desk, browser }) => {
  const number = await question(desk);
  const [one, other] = [await member(desk, browser, "agent"), await member(desk, browser, "agent")];
  await openScreen(other.page, "/queue");
  await openScreen(one.page, `/tickets/${number}`);
  await one.page.getByRole("button", { name: "Note", exact: true }).click();
  const note = one.page.getByRole("textbox", { name: /^Note/ });
  await note.pressSequentially(`Look, @${other.name.slice(0, 10)}`);
  const choices = one.page.getByRole("listbox", { name: "Colleagues to mention" });
  await expect(choices.getByRole("option", { name: other.name })).toHaveAttribute("aria-selected", "true");
  await expectNoBarrier(one.page, { within: "main" });
  await note.press("Enter");
  await expect(note).toHaveValue(`Look, @${other.name} `);
  await note.press("ControlOrMeta+Enter");
  await expect(one.page.getByText(`Look, @${other.name}`).first()).toBeVisible();

  await other.page.getByRole("button", { name: "Unread notifications: 1" }).click();
  await expect(
    other.page.getByRole("link", { name: new RegExp(`#${number}.*${one.name} mentioned you in a note`) }),
  ).toBeVisible();
  await Promise.all([one.context.close(), other.context.close()]);
});

test("two who press the key of the next ticket at once get two tickets, and it goes on from there", async ({
  desk,
  browser,
}) => {
  // More urgent than what other journeys are at work on.
  for (let made = 0; made < 4; made += 1) await question(desk, 17);
  const [one, other] = [await member(desk, browser, "agent"), await member(desk, browser, "agent")];
  for (const { page } of [one, other]) await openScreen(page, "/queue");
  for (const { page } of [one, other]) await expect(page.getByRole("button", { name: "Take the next" })).toBeVisible();
  const take = async ({ page }: Member) => {
    await press(page, "n");
    await expect(page).toHaveURL(/\/tickets\/\d+$/);
    return page.url();
  };
  const first = await Promise.all([take(one), take(other)]);
  expect(new Set(first).size).toBe(2);
  await expect(one.page.getByRole("heading", { level: 1 })).toBeVisible();
  await one.page.getByRole("button", { name: "Next ticket" }).click();
  await expect(one.page).not.toHaveURL(first[0]!);
  await Promise.all([one.context.close(), other.context.close()]);
});

test("after a while offline the page is right without being loaded again", async ({ desk, browser }) => {
  const number = await question(desk);
  const [one, other] = [await member(desk, browser, "agent"), await member(desk, browser, "agent")];
  await one.page.clock.install();
  await openScreen(one.page, `/tickets/${number}`);
  await expect(one.page.getByRole("button", { name: "Claim" })).toBeVisible();
  await one.page.evaluate(() => {
    document.documentElement.dataset.loadedOnce = "yes";
  });

  await one.context.setOffline(true);
  await expect(one.page.getByText("No connection")).toBeVisible();
  await claimTicket(await other.acting(), number);
  await notify(await other.acting(), { staffId: one.id, kind: "assigned", ticket: number });
  await one.page.clock.fastForward("01:00");
  await expect(one.page.getByRole("button", { name: "Claim" })).toBeVisible();
  await one.context.setOffline(false);

  await expect(one.page.getByText(other.name).first()).toBeVisible();
  await expect(one.page.getByRole("button", { name: "Claim" })).toBeHidden();
  expect(await one.page.evaluate(() => document.documentElement.dataset.loadedOnce)).toBe("yes");
  await Promise.all([one.context.close(), other.context.close()]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`по-русски, на 390 точках, ${colorScheme}: кто отвечает, колокол, забрать обращение`, async ({
    desk,
    browser,
  }) => {
    const number = await question(desk);
    const other = await member(desk, browser, "agent", "ru");
    await claimTicket(await other.acting(), number);
    const one = await member(desk, browser, "supervisor", "ru");
    const narrow = await one.context.newPage();
    await narrow.setViewportSize({ width: 390, height: 844 });
    await narrow.emulateMedia({ colorScheme });
    await notify(await other.acting(), { staffId: one.id, kind: "erasure_put_forward", ticket: number });
    await openScreen(other.page, `/tickets/${number}`);
    await other.page
      .getByRole("textbox", { name: /^Ответ|^Кому|письм/i })
      .first()
      .focus();

    await openScreen(narrow, "/queue");
    // Every supervisor is told of every erasure, also of those of other journeys.
    await narrow.getByRole("button", { name: /^Непрочитанные уведомления: \d/ }).click();
    const told = narrow.getByRole("link", { name: new RegExp(`${number}.*Удаление ждёт утверждения`) });
    await expect(told).toBeVisible();
    await expectNoBarrier(narrow);
    await told.click();
    await expect(narrow.getByText(`${other.name} отвечает…`)).toBeVisible();
    await narrow.getByText("Забрать себе").click();
    await expect(narrow.getByRole("combobox", { name: "Причина" })).toBeVisible();
    await expectNoSidewaysScroll(narrow);
    await expectNoBarrier(narrow);
    await Promise.all([one.context.close(), other.context.close()]);
  });
}
