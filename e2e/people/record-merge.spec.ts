import { randomUUID } from "node:crypto";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { activeMailings } from "@/domain/segments/active-mailings";
import { expectNoBarrier, expectNoSidewaysScroll } from "../barriers";
import type { Desk } from "../desk";
import { expect, test } from "../desk";
import { openScreen } from "../screen";

/** Two records of one person, whose name nobody else has. */
async function twins(desk: Desk) {
  const word = randomUUID()
    .slice(0, 13)
    .replaceAll(/[\d-]/g, (digit) => "ghijklmnopq"[Number(digit)] ?? "r");
  const name = { familyName: `Twin${word}`, givenName: "Vera", birthDate: "1984-02-29" };
  return {
    kept: await desk.person({ ...name, homeTown: "Тверь" }),
    gone: await desk.person({ ...name, homeTown: "Клин" }),
  };
}

test("an agent proposes, a supervisor compares, chooses and merges; who left stays out", { tag: "@phone" }, async ({
  desk,
  page,
  context,
  browser,
}) => {
  const { kept, gone } = await twins(desk);
  await unsubscribe(await desk.system(), { personId: gone.id, region: "RU-TVE" });
  const agent = await desk.join(context, "agent");
  await openScreen(page, `/people/${kept.id}`);
  const panel = page.getByRole("region", { name: "Possibly the same person" });
  await expect(panel).toContainText("same date of birth");
  await expect(panel.getByRole("link", { name: /Compare/ })).toHaveCount(0);
  await panel.getByRole("button", { name: /^Propose to merge/ }).click();
  await expect(panel).toContainText("a supervisor decides");

  const other = await browser.newContext();
  await desk.join(other, "supervisor");
  const senior = await other.newPage();
  await openScreen(senior, "/people/duplicates");
  const pair = senior.getByRole("listitem").filter({ hasText: agent.name }).first();
  await expect(pair).toContainText("same name");
  await openScreen(senior, `/people/${kept.id}`);
  await senior.getByRole("link", { name: /^Compare and merge/ }).click();
  await expect(senior.getByRole("heading", { level: 1 })).toHaveText("Merge two records");
  await expect(senior.getByText("These end, because one of the two is unsubscribed there")).toBeVisible();
  await senior.getByRole("group", { name: "Home town" }).getByRole("radio", { name: "Клин" }).check();
  await senior.getByRole("button", { name: "Merge the records" }).click();
  await expect(senior.getByRole("checkbox", { name: /cannot be undone/ })).toBeFocused();
  await senior.getByRole("checkbox", { name: /cannot be undone/ }).check();
  await senior.getByRole("button", { name: "Merge the records" }).click();

  await expect(senior).toHaveURL(`/people/${kept.id}`);
  await expect(senior.getByRole("button", { name: /^Edit Home town:/ })).toContainText("Клин");
  await expect(senior.getByText("Another record was merged into this one", { exact: false })).toBeVisible();
  expect(await activeMailings(await desk.system(), kept.id, "RU-TVE")).toEqual([]);
  await page.goto(`/people/${gone.id}`);
  await expect(page).toHaveURL(`/people/${kept.id}`);
  await other.close();
});

test("two people are never proposed again", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { kept, gone } = await twins(desk);
  await openScreen(page, `/people/${kept.id}`);
  await page.getByRole("button", { name: /^Different people/ }).click();
  await expect(page.getByText("Noted: these are different people")).toBeVisible();
  await expect(page.getByRole("region", { name: "Possibly the same person" })).toHaveCount(0);
  await openScreen(page, `/people/${gone.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Possibly the same person" })).toHaveCount(0);
});

test("contacts are told for a ticket or a reason, and either is in the history, which is filtered by kind", async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.join(context, "agent");
  const { id, email } = await desk.person();
  await openScreen(page, `/people/${id}`);
  await expect(page.getByText(email)).toHaveCount(0);

  await page.getByRole("combobox", { name: "Reason" }).selectOption("To call back");
  await page.getByRole("button", { name: "Reveal contacts" }).click();
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Copy" }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(email);
  await page.getByRole("button", { name: "Hide" }).click();
  await expect(page.getByText(email)).toHaveCount(0);

  await page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "Access" }).click();
  await expect(page).toHaveURL(/kind=looks/);
  const history = page.getByRole("region", { name: "History" });
  await expect(history).toContainText("Contacts revealed to call back");
  await expect(history).not.toContainText("Person added");
  await history.getByRole("link", { name: "Data" }).click();
  await expect(history).toContainText("Person added");
  await expect(history).not.toContainText("Contacts revealed");
});

for (const [theme, width, locale] of [
  ["light", 1440, "en"],
  ["dark", 390, "ru"],
] as const) {
  test(`no barrier while records are compared, ${theme}, ${width} px`, async ({ desk, page, context }) => {
    await desk.join(context, "supervisor", locale);
    await context.addCookies([{ name: "theme", value: theme, url: desk.running.url }]);
    await page.setViewportSize({ width, height: 900 });
    const { kept, gone } = await twins(desk);
    for (const screen of [`/people/${kept.id}`, `/people/${kept.id}/merge/${gone.id}`, "/people/duplicates"]) {
      await openScreen(page, screen);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoBarrier(page, { against: "standard", about: screen });
      await expectNoSidewaysScroll(page);
    }
  });
}
