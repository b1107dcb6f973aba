import type { Page } from "@playwright/test";
import { type Desk, expect, test } from "../desk";
import { openCall, openScreen, press, reloadScreen, type, untilAlive } from "../screen";
import { telephone } from "./telephone";

const number = (page: Page) => page.getByRole("textbox", { name: "Phone number or name" });
const caller = (page: Page) => page.getByRole("region", { name: "Caller" });
const unfinished = (page: Page) => page.getByRole("region", { name: /^Unfinished calls/ });

/** A caller whose edit is filled in and not applied. */
async function leaveEdit(page: Page, { phone }: { phone: string }, town: string): Promise<void> {
  await type(page, phone);
  await expect(caller(page)).toBeVisible();
  await press(page, "Enter", "e");
  await page.getByLabel("Field").selectOption("homeTown");
  await page.getByLabel("New value").fill(town);
  await expect(page).toHaveURL(/\/calls\/new\?draft=[\da-f-]{36}$/);
}

const two = async (desk: Desk) => ({
  a: await desk.person({ givenName: "Алла" }),
  b: await desk.person({ givenName: "Белла" }),
});

test("a new call begins with nothing of the last, which is offered and goes on where it was left", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { a, b } = await two(desk);
  await openCall(page);
  await leaveEdit(page, a, "Клин");
  const addressOfA = page.url();
  await page.getByRole("heading", { level: 1 }).click();
  await press(page, "g", "c");

  await expect(number(page)).toHaveValue("");
  await expect(page).toHaveURL(/\/calls\/new$/);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(unfinished(page)).toContainText("Алла Лугова");
  await expect(unfinished(page)).toContainText("Edit");
  await expect(unfinished(page)).not.toContainText(a.phone);

  await type(page, b.phone);
  await expect(caller(page)).toContainText("Белла Лугова");
  await expect(page.locator("main")).not.toContainText("Алла");
  await press(page, "Enter", "e");
  await expect(page.getByLabel("New value")).toHaveValue("");

  await openScreen(page, addressOfA);
  await expect(caller(page)).toContainText("Алла Лугова");
  await expect(page.getByLabel("New value")).toHaveValue("Клин");
  await expect(page.getByLabel("Field")).toHaveValue("homeTown");
});

test("a number that is merely typed is offered, can be discarded and put back", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { a } = await two(desk);
  await openCall(page);
  await type(page, a.phone);
  await expect(page).toHaveURL(/draft=/);
  await reloadScreen(page);
  await expect(number(page)).toHaveValue(a.phone);
  await page.getByRole("heading", { level: 1 }).click();
  await press(page, "g", "c");
  await page.getByRole("button", { name: "Discard: Алла Лугова" }).click();
  await expect(unfinished(page)).toBeHidden();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await page.getByRole("link", { name: "Continue: Алла Лугова" }).click();
  await expect(number(page)).toHaveValue(a.phone);
});

test("another number in the middle of a call takes nothing of the first caller, who is not lost", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { a, b } = await two(desk);
  await openCall(page);
  await leaveEdit(page, a, "Клин");
  await number(page).fill(b.phone);
  await expect(caller(page)).toContainText("Белла Лугова");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.locator("main")).not.toContainText(/Алла|Клин/);
  await press(page, "Enter", "e");
  await expect(page.getByLabel("New value")).toHaveValue("");
  await page.getByLabel("New value").fill("Белкина");
  await page.getByRole("button", { name: "Back to it" }).click();

  await expect(caller(page)).toContainText("Алла Лугова");
  await expect(number(page)).toHaveValue(a.phone);
  await expect(page.getByLabel("New value")).toHaveValue("Клин");
  await page.getByRole("button", { name: "Apply and finish" }).click();
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  await page.getByRole("button", { name: "Next call" }).click();
  await expect(unfinished(page)).toContainText("Белла Лугова");
  await expect(unfinished(page)).not.toContainText("Алла");
});

test("another spelling of the number is the same caller", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { a } = await two(desk);
  await openCall(page);
  await leaveEdit(page, a, "Клин");
  await number(page).fill(a.phone.replace(/^\+7(\d{3})/, "8 ($1) "));
  await expect(caller(page)).toContainText("Алла Лугова");
  await expect(page.getByLabel("New value")).toHaveValue("Клин");
});

test("another of those who share a name takes nothing of the first", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const familyName = `Тёзкина${String.fromCharCode(...[1, 2, 3, 4, 5, 6].map(() => 1072 + Math.floor(Math.random() * 32)))}`;
  await desk.person({ givenName: "Анна", familyName });
  await desk.person({ givenName: "Яна", familyName });
  await openCall(page);
  await type(page, familyName);
  await page.getByRole("button", { name: /^Анна/ }).click();
  await expect(caller(page)).toContainText("Анна");
  await press(page, "e");
  await page.getByLabel("New value").fill("Новая");
  await page.getByRole("button", { name: /^Яна/ }).click();
  await expect(caller(page)).toContainText("Яна");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByLabel("New value")).toHaveCount(0);
});

test("what was about to be done for one caller is not done for the next", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { a, b } = await two(desk);
  await openCall(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/calls/lookup", async (route) => {
    if (route.request().postData()?.includes(a.phone)) await held;
    await route.continue().catch(() => {});
  });
  await type(page, a.phone);
  await press(page, "u", "Enter");
  await expect(page.getByRole("button", { name: "Working…" })).toBeVisible();
  await number(page).fill(b.phone);
  await expect(caller(page)).toContainText("Белла Лугова");
  answer();
  await expect(page.getByRole("button", { name: "Apply and finish" })).toBeDisabled();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a call that rings is taken beside the one on the screen; both go on with their own", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent");
  const { a, b } = await two(desk);
  await openCall(page);
  await leaveEdit(page, a, "Клин");
  const pbx = await telephone(desk);
  await pbx.ring(agent, b.phone);
  await expect(page.getByRole("region", { name: "Incoming call" })).toBeVisible();
  await press(page, "Alt+KeyC");
  await expect(caller(page)).toContainText("Белла Лугова");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await press(page, "e");
  await page.getByLabel("New value").fill("Белкина");

  // The caller hands the telephone on: the same call, and nothing of the first person in it.
  await number(page).fill(a.phone);
  await expect(caller(page)).toContainText("Алла Лугова");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await press(page, "Enter", "e");
  await expect(page.getByText("This number is not on record")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await press(page, "g", "c");
  await expect(unfinished(page)).toHaveAccessibleName("Unfinished calls: 3");
  await unfinished(page).getByRole("link", { name: "Continue: Белла Лугова" }).last().click();
  await expect(caller(page)).toContainText("Белла Лугова");
  await expect(page.getByLabel("New value")).toHaveValue("Белкина");
});

test("the same number that rings twice is two calls", async ({ desk, page, context }) => {
  const agent = await desk.join(context, "agent");
  const { a } = await two(desk);
  await openScreen(page, "/queue");
  const pbx = await telephone(desk);
  await pbx.ring(agent, a.phone);
  await expect(page.getByRole("region", { name: "Incoming call" })).toBeVisible();
  await press(page, "c");
  await expect(caller(page)).toContainText("Алла Лугова");
  await press(page, "e");
  await page.getByLabel("New value").fill("Новая");
  const first = page.url();
  await pbx.ring(agent, a.phone);
  await expect(page.getByRole("region", { name: "Incoming call" })).toBeVisible();
  await press(page, "Alt+KeyC");
  await expect(page).not.toHaveURL(first);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByLabel("New value")).toHaveCount(0);
});

test("going back in the browser brings the call back, and going there anew begins another", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { a } = await two(desk);
  await openScreen(page, "/queue");
  await press(page, "g", "c");
  await expect(number(page)).toBeFocused();
  await leaveEdit(page, a, "Клин");
  await page.getByRole("heading", { level: 1 }).click();
  await press(page, "g", "p");
  await expect(page).toHaveURL(/people/);
  await page.goBack();
  await untilAlive(page);
  await expect(page.getByLabel("New value")).toHaveValue("Клин");
  await expect(caller(page)).toContainText("Алла Лугова");
});
