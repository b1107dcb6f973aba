import type { Page } from "@playwright/test";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { test as base, type Desk, expect } from "../desk";
import { openScreen, press, untilAlive } from "../screen";

/** Mails that ask nothing; what is left of their tickets is dismissed after the test. */
const test = base.extend<{ thank: (subject: string) => Promise<void> }>({
  thank: async ({ desk }, use) => {
    await use(async (subject) => {
      const { email } = await desk.person();
      await desk.deliver({ from: email, subject, text: "Спасибо, всё получилось, письма больше не приходят." });
    });
  },
});

const QUIET = "/queue?tab=quiet&sort=received";
const rowOf = (page: Page, subject: string) => page.getByRole("row").filter({ hasText: subject });
const subject = () => `Re: Ваше обращение ${crypto.randomUUID().slice(0, 8)}`;

async function dismissed(desk: Desk, page: Page): Promise<void> {
  const number = Number(/tickets\/(\d+)/.exec(page.url())?.[1]);
  const acting = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  await dismissTicket(acting, number, "nothing_asked");
}

test("a thank-you waits apart, is dismissed by one key, taken back, and moved to the main list", async ({
  desk,
  page,
  context,
  thank,
}) => {
  await desk.join(context, "supervisor");
  const title = subject();
  await openScreen(page, QUIET);
  await thank(title);
  const row = rowOf(page, title);
  await expect(row, "it comes into the lane while the page is open").toContainText("Probably asks nothing");
  await openScreen(page, "/queue?sort=received");
  const asking = `Просьба ${crypto.randomUUID().slice(0, 8)}`;
  const { email } = await desk.person();
  await desk.deliver({ from: email, subject: asking, text: "Пришлите, пожалуйста, копию моих данных." });
  await expect(rowOf(page, asking)).toBeVisible();
  await expect(row).toBeHidden();

  await openScreen(page, "/mail");
  await page.getByRole("link", { name: /^Probably nothing/ }).click();
  await expect(page).toHaveURL(/tab=quiet/);
  await untilAlive(page);
  await row.getByRole("link").first().focus();
  await press(page, "d");
  await expect(page.getByText("1 ticket dismissed")).toBeVisible();
  await expect(row).toContainText("Resolved");
  await press(page, "z");
  await expect(page.getByText("Undone on 1 ticket")).toBeVisible();
  await expect(row).toContainText("Probably asks nothing");

  await row.getByRole("link", { name: title }).click();
  await expect(page.getByText("It waits apart from the main list")).toBeVisible();
  await page.getByRole("button", { name: "Move to the main list" }).click();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Moved to the main list");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("It waits apart from the main list")).toBeVisible();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(page.getByText("It waits apart from the main list")).toBeHidden();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Not a request: nothing is asked");
});

test("several are dismissed at once", async ({ desk, page, context, thank }) => {
  await desk.join(context, "agent");
  const titles = [subject(), subject()];
  await openScreen(page, QUIET);
  for (const title of titles) await thank(title);
  for (const title of titles) await expect(rowOf(page, title)).toBeVisible();
  for (const title of titles) await rowOf(page, title).getByRole("checkbox").check();
  await page.getByRole("region", { name: "Actions on the selected" }).getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("2 tickets dismissed")).toBeVisible();
  await openScreen(page, QUIET);
  for (const title of titles) await expect(rowOf(page, title)).toBeHidden();
});

test("на узком экране письмо из тихих становится запросом", { tag: "@phone" }, async ({
  desk,
  page,
  context,
  thank,
}) => {
  await desk.join(context, "agent", "ru");
  const title = subject();
  await thank(title);
  await openScreen(page, QUIET);
  await rowOf(page, title).getByRole("link", { name: title }).click();
  await expect(page.getByText("Похоже, здесь ни о чём не просят")).toBeVisible();
  const request = page.getByRole("article", { name: "Запрос: Вопрос" });
  await request.getByText("Это другое…").click();
  await request.getByRole("button", { name: "Отписка" }).click();
  await expect(page.getByRole("article", { name: "Запрос: Отписка" })).toBeVisible();
  await expect(page.getByText("Похоже, здесь ни о чём не просят")).toBeHidden();
  await dismissed(desk, page);
});
