import type { Page } from "@playwright/test";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expect, test } from "../desk";
import { openCall, openScreen, press, type } from "../screen";

const caller = (page: Page) => page.getByRole("region", { name: "Caller" });
const FACTS = {
  birthDate: "1980-03-04",
  homeTown: "Калязин",
  occupation: "Врач",
  address: "Речная, 1",
  education: "Высшее",
  familyTies: "Сестра",
  maritalStatus: "Замужем",
};

/** Where the fields and the ways to finish stand. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main form :is([data-caller-search], fieldset, button[type=submit])")].map(
      (element) => Math.round(element.getBoundingClientRect().top),
    ),
  );

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)
  test(`nothing moves while a number is typed, found or not, at ${width}`, async ({ desk, page, context }) => {
    await page.setViewportSize({ width, height });
    await desk.join(context, "agent");
    const { phone } = await desk.person();
    await openCall(page);
    await page.evaluate(() => {
      const seen = window as typeof window & { shifts: number };
      seen.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Element | null }[] })[])
          seen.shifts += entry.sources.filter(({ node }) => !node?.closest?.("[data-candidates]")).length;
      }).observe({ type: "layout-shift", buffered: false });
    });
    const before = await places(page);
    expect(before).toHaveLength(3);
    for (const one of phone) {
      await type(page, one);
      expect(await places(page)).toEqual(before);
    }
    await expect(page.getByText("The request keys work now.")).toBeVisible();
    await expect(caller(page)).toContainText("Вера Лугова");
    expect(await places(page)).toEqual(before);
    await press(page, "Backspace");
    await type(page, "x");
    await expect(page.getByText("This caller is not on record")).toBeVisible();
    expect(await places(page)).toEqual(before);
    expect(await page.evaluate(() => (window as typeof window & { shifts: number }).shifts)).toBe(0);
  });

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`the way to finish is in sight for a caller with seven facts, at ${width}`, async ({ desk, page, context }) => {
    await page.setViewportSize({ width, height });
    await desk.join(context, "agent");
    const { phone } = await desk.person(FACTS);
    for (const request of ["e", "d", "a"]) {
      await openCall(page);
      await type(page, phone);
      await expect(caller(page)).toContainText("Вера Лугова");
      await press(page, request);
      await expect(page.getByText("The call comes from a number on record.")).toBeVisible();
      await expect(page.getByRole("button", { name: /^Ask: / })).toHaveCount(0);
      await expect(page.getByRole("button", { name: /^(Apply and finish|Send for approval)/ })).toBeInViewport({
        ratio: 1,
      });
    }
    await page.getByText("Ask for facts anyway").click();
    await expect(page.getByRole("button", { name: /^Ask: / })).toHaveCount(8);
  });

test("beside the new value stands what the record holds, hidden until it is known who is calling", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { phone, email } = await desk.person(FACTS);
  const fields = page.getByRole("group", { name: "What changes?" });
  await openCall(page);
  await type(page, phone);
  await expect(caller(page)).toContainText("Вера Лугова");
  await press(page, "e");
  await expect(fields).toContainText("On record: Лугова");
  await page.getByLabel("Field").selectOption("homeTown");
  await expect(fields).toContainText("On record: Калязин");
  await page.getByLabel("Field").selectOption("email");
  await expect(fields).toContainText(/On record: .•••@mail.example/);
  await page.getByLabel("Field").selectOption("familyName");
  for (const same of ["", "Лугова"]) {
    await page.getByLabel("New value").fill(same);
    await page.getByLabel("New value").press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Nothing would change." })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("New value")).toHaveValue(same);
  }

  await openScreen(page, "/calls/new");
  await type(page, email);
  await expect(caller(page)).toContainText("Вера Лугова");
  await press(page, "Enter", "e");
  await page.getByLabel("Field").selectOption("homeTown");
  await expect(fields).toContainText("On record: •••");
  await expect(page.getByRole("button", { name: /^Ask: / })).toHaveCount(3);
  for (const fact of ["Date of birth", "Address"]) {
    await page.getByRole("button", { name: `Ask: ${fact}` }).click();
    await page.getByRole("button", { name: `Correct: ${fact}` }).click();
  }
  await expect(fields).toContainText("On record: Калязин");
});

test("namesakes can be told apart, on a call, on a ticket, and among the people", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const familyName = `Тёзкина${String.fromCharCode(...[1, 2, 3, 4, 5, 6].map(() => 1072 + Math.floor(Math.random() * 32)))}`;
  await desk.person({ familyName, birthDate: "1980-03-04" });
  await desk.person({ familyName, birthDate: "1992-03-04" });
  await openCall(page);
  await type(page, familyName);
  for (const year of ["1980", "1992"])
    await expect(
      page.getByRole("button", { name: new RegExp(`born ${year} · .*•••@mail.example · \\+7 900`) }),
    ).toBeVisible();
  const { number } = await openTicket(await desk.system(), {
    channel: "email",
    receivedAt: (await desk.system()).now,
    contact: null,
    requests: [{ type: "question" }],
  });
  await openScreen(page, `/tickets/${number}`);
  await page.getByRole("textbox", { name: "Find the person" }).fill(familyName);
  await page.getByRole("textbox", { name: "Find the person" }).press("Enter");
  for (const year of ["1980", "1992"])
    await expect(page.getByRole("region", { name: "People found" }).getByText(`born ${year}`)).toBeVisible();
  await openScreen(page, "/people");
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill(familyName);
  for (const year of ["1980", "1992"])
    await expect(page.getByRole("row", { name: new RegExp(`${familyName} born ${year}`) })).toBeVisible();
});
