import type { Page } from "@playwright/test";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { releaseTicket } from "@/domain/tickets/assignment/release";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { readTicket } from "@/domain/tickets/read/read";
import type { NewTicket } from "@/domain/tickets/ticket";
import { expectNoSidewaysScroll } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen, press, reloadScreen } from "../screen";

const opened: number[] = [];

/** The desk is shared with other journeys, which look for their tickets among the open ones. */
test.afterEach(async ({ desk }) => {
  const acting = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  for (const number of opened.splice(0)) await dismissTicket(acting, number, "spam").catch(() => {});
});

/** A word that no other test writes. */
const word = () => `слово${crypto.randomUUID().replaceAll(/[^a-z]/g, "")}`;

async function open(desk: Desk, wish: Partial<NewTicket> & { text?: string } = {}): Promise<number> {
  const system = await desk.system();
  const { text, ...rest } = wish;
  const contact = rest.contact === undefined ? { kind: "email" as const, value: (await desk.person()).email } : null;
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    message: text ? { text } : undefined,
    requests: [{ type: "question" }],
    ...rest,
    contact,
  });
  opened.push(number);
  return number;
}

const box = (page: Page) => page.getByRole("combobox", { name: "Search tickets" });
const rowOf = (page: Page, number: number) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: `#${number}` }) });

async function search(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press("Enter");
  await expect(page.getByRole("list", { name: "What is looked for" })).toBeVisible();
}

test("one line of filters and words finds the ticket, marks the words, and keeps names out of the address", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const wanted = await open(desk, {
    requests: [{ type: "delete" }],
    text: `Прошу удалить всё, ${rare}, +7 900 123-45-67`,
  });
  const other = await open(desk, { text: `Вопрос, ${rare}` });
  await openScreen(page, "/queue");
  await search(page, `type:delete ${rare}`);

  await expect(rowOf(page, wanted)).toBeVisible();
  await expect(rowOf(page, wanted).locator("mark").filter({ hasText: rare })).toBeVisible();
  await expect(rowOf(page, wanted)).not.toContainText("123-45-67");
  await expect(rowOf(page, other)).toBeHidden();
  expect(page.url()).toContain("type%3Adelete");
  expect(decodeURIComponent(page.url())).not.toContain(rare);

  await reloadScreen(page);
  await expect(rowOf(page, wanted)).toBeVisible();
  await expect(box(page)).toHaveValue(`type:delete ${rare}`);
  await page.getByRole("button", { name: "Remove: Request: Delete data" }).click();
  await expect(rowOf(page, other)).toBeVisible();

  await search(page, `tipe:delete ${rare}`);
  await expect(page.getByText("There is no filter “tipe”")).toBeVisible();
});

test("the box completes filters and their values by keyboard", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await openScreen(page, "/queue");
  await box(page).pressSequentially("ty");
  await expect(page.getByRole("option", { name: "type:" })).toBeVisible();
  await box(page).press("ArrowDown");
  await box(page).press("Enter");
  await box(page).pressSequentially("del");
  await box(page).press("ArrowDown");
  await box(page).press("Enter");
  await expect(box(page)).toHaveValue("type:delete ");
  await box(page).press("Enter");
  await expect(page).toHaveURL(/q=type%3Adelete/);
});

test("a view that a supervisor shares is an agent's to use, and can be taken away and brought back", async ({
  desk,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "supervisor");
  const number = await open(desk, { requests: [{ type: "disclosure" }] });
  const name = `View ${word().slice(-6)}`;
  await openScreen(page, "/queue");
  await search(page, "type:disclosure");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("checkbox", { name: "Shared" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/view=/);
  await expect(rowOf(page, number)).toBeVisible();

  const other = await browser.newContext();
  await desk.join(other, "agent");
  const colleague = await other.newPage();
  await openScreen(colleague, `${desk.running.url}/queue`);
  await colleague.getByRole("link", { name }).click();
  await expect(rowOf(colleague, number)).toBeVisible();
  await expect(box(colleague)).toHaveValue(/type:disclosure/);
  await expect(colleague.getByRole("button", { name: "View…" })).toBeHidden();
  await other.close();

  await page.getByRole("button", { name: "View…" }).click();
  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(page.getByRole("link", { name })).toBeHidden();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("columns and order are chosen, and remembered", { tag: "@phone" }, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const number = await open(desk, { text: rare });
  await openScreen(page, "/queue");
  await search(page, rare);
  // A card has no head: it says itself what its instants are.
  const isCard = page.viewportSize()!.width < 640;
  const received = isCard
    ? rowOf(page, number).getByText("Received")
    : page.getByRole("columnheader", { name: "Received" });
  await expect(rowOf(page, number)).toBeVisible();
  await expect(received).toBeHidden();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Received" }).check();
  await page.getByRole("button", { name: "Close" }).first().click();
  await expect(received).toBeVisible();
  await page.getByRole("combobox", { name: "Order" }).selectOption("received");
  await expect(page).toHaveURL(/sort=received/);
  await reloadScreen(page);
  await expect(received).toBeVisible();
});

test("many are claimed at once; the one that is a colleague's is refused in words and stays selected", {
  tag: "@phone",
}, async ({ desk, page, context, browser }) => {
  const { name } = await desk.join(context, "agent");
  const rare = word();
  const numbers = [
    await open(desk, { text: rare }),
    await open(desk, { text: rare }),
    await open(desk, { text: rare }),
  ];
  const other = await browser.newContext();
  const { id } = await desk.join(other, "agent");
  await claimTicket({ ...(await desk.system()), actor: { kind: "staff", id, role: "agent" } }, numbers[1]!);
  await other.close();

  await openScreen(page, "/queue");
  await search(page, rare);
  await rowOf(page, numbers[0]!).getByRole("checkbox").check();
  await page.keyboard.down("Shift");
  await rowOf(page, numbers[2]!).getByRole("checkbox").click();
  await page.keyboard.up("Shift");
  await expect(page.getByText("3 tickets selected")).toBeVisible();
  await page.getByRole("button", { name: "Claim", exact: true }).click();

  const refusals = page.getByRole("alert").filter({ hasText: "1 ticket was refused" });
  await expect(refusals.getByRole("link", { name: `#${numbers[1]}` })).toBeVisible();
  await expect(refusals).toContainText(/colleague/);
  await expect(rowOf(page, numbers[0]!)).toContainText(name);
  await expect(rowOf(page, numbers[1]!)).not.toContainText(name);
  await expect(rowOf(page, numbers[1]!).getByRole("checkbox")).toBeChecked();
  await expect(rowOf(page, numbers[0]!).getByRole("checkbox")).not.toBeChecked();

  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(rowOf(page, numbers[0]!)).not.toContainText(name);
});

test("many are unsubscribed at once, and all of it is taken back", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const leaving = { text: rare, requests: [{ type: "unsubscribe" as const, region: "RU-TVE" }] };
  const numbers = [await open(desk, leaving), await open(desk, leaving)];
  const asked = async () => {
    const acting = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
    const tickets = await Promise.all(numbers.map((number) => readTicket(acting, number)));
    return tickets.flatMap(({ requests }) => requests.map(({ status }) => status));
  };

  await openScreen(page, "/queue");
  await search(page, rare);
  for (const number of numbers) await rowOf(page, number).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Unsubscribe", exact: true }).click();
  await expect.poll(asked).toEqual(["applied", "applied"]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(asked).toEqual(["open", "open"]);
});

test("rows change where they are; while the pointer is on them, what would move waits in a banner", async ({
  desk,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const first = await open(desk, { text: rare });
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
  const second = await open(desk, { text: rare });
  const banner = page.getByRole("status").filter({ hasText: "1 new" });
  await expect(banner.getByRole("button", { name: "Show" })).toBeVisible();
  await expect(rowOf(page, second)).toBeHidden();
  await banner.getByRole("button", { name: "Show" }).click();
  await expect(rowOf(page, second)).toBeVisible();

  await releaseTicket(await theirs(), first);
  await page.mouse.move(5, 5);
  const third = await open(desk, { text: rare });
  await expect(rowOf(page, third)).toBeVisible();
  await expect(rowOf(page, first)).not.toContainText(colleague.name);
  await expect(resolveTicket(await theirs(), third)).rejects.toThrow();
});

test("the list goes on while it is scrolled, is worked by keyboard, and is where it was on coming back", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const numbers: number[] = [];
  const admin = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  for (let count = 0; count < 95; count += 1) {
    numbers.push(await open(desk, { text: rare, contact: null }));
    await dismissTicket(admin, numbers[count]!, "spam");
  }
  await openScreen(page, "/queue?tab=all");
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

test("at 390 px tickets are cards that can be searched, selected and opened", async ({ desk, page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await desk.join(context, "agent");
  const rare = word();
  const number = await open(desk, {
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
