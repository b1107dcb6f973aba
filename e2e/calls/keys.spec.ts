import type { Page } from "@playwright/test";
import { expect, test } from "../desk";
import { openCall, openScreen, press, type } from "../screen";
import { telephone } from "./telephone";

const number = (page: Page) => page.getByRole("textbox", { name: /Phone number or name|Телефон или имя/ });
const caller = (page: Page) => page.getByRole("region", { name: /Caller|Звонящий/ });

test("once a call is taken the keys of the requests and of the regions work at once", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openScreen(page, "/queue");
  await (await telephone(desk)).ring(agent, phone);
  await expect(page.getByRole("region", { name: "Incoming call" })).toBeVisible();
  await press(page, "c");
  await expect(caller(page)).toContainText("Вера Лугова");
  await expect(page.getByRole("radio", { name: "Unsubscribe" })).toBeFocused();
  await press(page, "u", "0");
  await expect(number(page)).toHaveValue(phone);
  await expect(page.getByRole("radio", { name: "All regions" })).toBeChecked();
  await press(page, "q");
  await expect(page.getByRole("radio", { name: "Question" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Question" })).toBeFocused();
});

for (const [language, key, typed] of [
  ["en", "u", "u"],
  ["ru", "KeyU", "г"],
] as const)
  test(`after a whole number a key of the requests is no letter of it (${language})`, async ({
    desk,
    page,
    context,
  }) => {
    await desk.join(context, "agent", language);
    const { phone } = await desk.person();
    await openCall(page);
    await type(page, phone);
    await expect(caller(page)).toContainText("Вера Лугова");
    await number(page).press(key);
    await expect(number(page)).toHaveValue(phone);
    await expect(page.locator("input[name=type]:checked")).toHaveValue("unsubscribe");
    await expect(page.locator("input[name=type]:checked")).toBeFocused();

    await number(page).focus();
    await press(page, "End", "Backspace");
    await type(page, "-() +");
    await expect(number(page)).toHaveValue(`${phone.slice(0, -1)}-() +`);
    await number(page).fill("");
    await page.keyboard.insertText(typed);
    await expect(number(page)).toHaveValue(typed);
  });

test("the letters of a name are letters, and so are those after a part of a number", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  await openCall(page);
  for (const text of ["queidau", "8 900 12 qu"]) {
    await number(page).fill("");
    await type(page, text);
    await expect(number(page)).toHaveValue(text);
  }
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("the keys of the screen work from wherever nobody writes, and `g q` still goes to the queue", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person({ birthDate: "1980-03-04", homeTown: "Калязин" });
  await openCall(page);
  await type(page, phone);
  await expect(caller(page)).toContainText("Вера Лугова");
  await page.getByRole("heading", { level: 1 }).click();
  await press(page, "d");
  await expect(page.getByRole("radio", { name: "Delete" })).toBeChecked();
  await page.getByText("Ask for facts anyway").click();
  await page.getByRole("button", { name: "Ask: Home town" }).click();
  await expect(page.getByText("Калязин")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await press(page, "y");
  await expect(page.getByText("Correct", { exact: true })).toBeVisible();
  await page.getByRole("radio", { name: "Delete" }).focus();
  await press(page, "g", "q");
  await expect(page).toHaveURL(/queue/);
});

test("Ctrl Enter finishes from the note, where Enter begins a line", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openCall(page);
  await type(page, phone);
  await expect(caller(page)).toContainText("Вера Лугова");
  await press(page, "u");
  await page.getByLabel("Note for colleagues").fill("спокойно");
  await page.getByLabel("Note for colleagues").press("Control+Enter");
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
});
