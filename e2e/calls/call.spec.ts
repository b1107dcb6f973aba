import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { checkSegment } from "@/domain/segments/check";
import { expect, test } from "../desk";
import { openCall, press, reloadScreen, type } from "../screen";

/** Every key that is pressed from now on, in the page itself. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as typeof window & { keysPressed: number };
    counter.keysPressed = 0;
    addEventListener("keydown", () => (counter.keysPressed += 1), { capture: true });
  });
  return () => page.evaluate(() => (window as typeof window & { keysPressed: number }).keysPressed);
}

test("a known caller leaves a region with the keyboard alone, in at most 15 keys besides the number", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openCall(page);
  const number = phone.replace("+7", "8");
  const keysPressed = await countKeys(page);

  await expect(page.getByRole("textbox", { name: "Phone number or name" })).toBeFocused();
  await type(page, number);
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  await press(page, "Enter", "u");
  await expect(page.getByRole("radio", { name: /Tver/ })).toBeChecked();
  await press(page, "Enter");

  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  expect((await keysPressed()) - number.length).toBeLessThanOrEqual(15);
  const system = await desk.system();
  const admin = { ...system, actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  expect(await checkSegment(admin, "RU-TVE", { phone })).toMatchObject({ member: false });

  await expect(page.getByRole("button", { name: "Next call" })).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("textbox", { name: "Phone number or name" })).toBeFocused();
});

test("the keys work on a Russian keyboard, and an unknown number is unsubscribed as such", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent", "ru");
  await openCall(page);
  await type(page, `8 912 ${randomInt(100, 1000)}-${randomInt(10, 100)}-${randomInt(10, 100)}`);
  await expect(page.getByText("Такого человека у нас нет")).toBeVisible();
  await press(page, "Enter", "KeyU");
  await expect(page.getByRole("radio", { name: "Все регионы" })).toBeChecked();
  await press(page, "Enter");
  await expect(page.getByText("Готово: выполнено, проверено, решено.")).toBeVisible();
});

test("what was typed survives a reload and a refusal", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openCall(page);
  await type(page, phone);
  await expect(page.getByRole("region", { name: "Caller" })).toBeVisible();
  await page.getByRole("radio", { name: "Edit" }).check({ force: true });
  await page.getByLabel("New value").fill("x".repeat(300));
  await reloadScreen(page);

  await expect(page.getByLabel("New value")).toHaveValue("x".repeat(300));
  await expect(page.getByRole("region", { name: "Caller" })).toBeVisible();
  await page.getByRole("button", { name: "Apply and finish" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Check the fields" })).toBeVisible();
  await expect(page.getByLabel("New value")).toHaveValue("x".repeat(300));
});

test("who types at sixty milliseconds a key waits for nothing", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openCall(page);
  await expect(page.getByRole("textbox", { name: "Phone number or name" })).toBeFocused();
  await page.keyboard.type(phone, { delay: 60 });
  for (const key of ["Enter", "u", "Enter"]) await page.keyboard.press(key, { delay: 60 });

  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  await expect(page.getByRole("blockquote"), "in the caller's own language").toContainText("Тверская область");
});
