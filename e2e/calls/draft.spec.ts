import type { Page } from "@playwright/test";
import { listCallDrafts } from "@/domain/calls/drafts/list";
import { type Desk, expect, test } from "../desk";
import { openCall, openScreen, press, reloadScreen, type } from "../screen";

const note = (page: Page) => page.getByLabel("Note for colleagues");

/** What the server has of the agent's typing. */
async function kept(desk: Desk, { id }: { id: string }): Promise<string> {
  const acting = { ...(await desk.system()), actor: { kind: "staff" as const, id, role: "agent" as const } };
  return (await listCallDrafts(acting)).map(({ text }) => text).join();
}

test("what is typed is there after signing out, and in another browser", async ({ desk, page, context, browser }) => {
  const agent = await desk.join(context, "agent");
  const cookies = await context.cookies();
  const { phone } = await desk.person();
  await openCall(page);
  await type(page, phone);
  await press(page, "Enter", "q");
  await note(page).fill("спрашивал о сроках");
  await expect.poll(() => kept(desk, agent)).toContain("спрашивал о сроках");
  await context.clearCookies();
  await openScreen(page, "/calls/new");
  await expect(page).toHaveURL(/sign-in/);

  const elsewhere = await browser.newContext();
  await elsewhere.addCookies(cookies);
  const other = await elsewhere.newPage();
  await openScreen(other, `${desk.running.url}/calls/new`);
  await expect(other.getByRole("textbox", { name: "Phone number or name" })).toHaveValue("");
  const unfinished = other.getByRole("region", { name: "Unfinished calls: 1" });
  await expect(unfinished).toContainText("Вера Лугова");
  await expect(unfinished).toContainText("Question");
  await unfinished.getByRole("link", { name: "Continue: Вера Лугова" }).click();
  await expect(note(other)).toHaveValue("спрашивал о сроках");
  await expect(other.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  const drawnAtOnce = await elsewhere.request.get(other.url());
  expect(await drawnAtOnce.text()).toContain("Вера Лугова");
  await elsewhere.close();
});

test("two windows do not overwrite each other, and say so", async ({ desk, page, context }) => {
  const agent = await desk.join(context, "agent");
  await openCall(page);
  const other = await context.newPage();
  const field = (of: Page) => of.getByRole("textbox", { name: "Phone number or name" });
  await field(page).fill("8 900");
  await expect.poll(() => kept(desk, agent)).toContain('"8 900"');
  await openScreen(other, page.url());
  await expect(field(other)).toHaveValue("8 900");
  await field(page).fill("8 900 1");
  await expect.poll(() => kept(desk, agent)).toContain('"8 900 1"');
  await field(other).fill("Иванова");
  await expect(other.getByText("This call is open in another window too")).toBeVisible();
  await other.getByRole("button", { name: "Show the text from there" }).click();
  await expect(field(other)).toHaveValue("8 900 1");
  await field(other).fill("8 900 12");
  await expect.poll(() => kept(desk, agent)).toContain('"8 900 12"');
  await field(page).fill("8 900 9");
  await page.getByRole("button", { name: "Keep the text here" }).click();
  await expect.poll(() => kept(desk, agent)).toContain('"8 900 9"');
  await reloadScreen(page);
  await expect(field(page)).toHaveValue("8 900 9");
});

test("a draft ends with the call: nothing of it comes back", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openCall(page);
  await type(page, phone);
  await expect(page.getByRole("region", { name: "Caller" })).toBeVisible();
  await press(page, "Enter", "u", "Enter");
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  await reloadScreen(page);
  await expect(page.getByRole("textbox", { name: "Phone number or name" })).toHaveValue("");
});

test("whose session has ended is led to sign in when they finish the call, and nothing typed is lost", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent");
  const { phone } = await desk.person();
  const thrown: Error[] = [];
  page.on("pageerror", (error) => thrown.push(error));
  await openCall(page);
  await type(page, phone);
  await press(page, "Enter", "q");
  await note(page).fill("перезвонить вечером");
  await expect.poll(() => kept(desk, agent)).toContain("перезвонить вечером");
  await context.clearCookies();
  await page.getByRole("button", { name: "Just log it" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(thrown).toEqual([]);
  expect(await kept(desk, agent)).toContain("перезвонить вечером");
});
