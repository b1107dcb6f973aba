import type { Page } from "@playwright/test";
import { readTicket } from "@/domain/tickets/read/read";
import { box, expect, rowOf, test, word } from "../queue/tickets";
import { openScreen } from "../screen";

/** Milliseconds for each key of somebody who types fast. */
const DELAY = 60;
const SLOWER = 4;

test.beforeEach(async ({ page, context }) => {
  const browser = await context.newCDPSession(page);
  await browser.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
});

/** Named keys in brackets, all others letter by letter, at once one after another and with no look at the screen. */
async function play(page: Page, keys: string): Promise<void> {
  for (const key of keys.match(/\[[^\]]+\]|./gu) ?? []) {
    await page.keyboard.press(key.length > 1 ? key.slice(1, -1) : key, { delay: DELAY });
  }
}

test("a call is begun and done without a look at the screen", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openScreen(page, "/queue");
  await play(page, `gc${phone}[Enter]u[Enter]`);
  await expect(page.getByRole("link", { name: /Open the ticket/ })).toBeVisible();
  await play(page, "[Enter]89002043660");
  await expect(page.getByRole("region", { name: "Who is calling" }).getByRole("textbox")).toHaveValue("89002043660");
});

test("a ticket is searched for, opened and answered, each key where it is meant", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const number = await open({ text: rare });
  await openScreen(page, "/queue");
  await play(page, "/");
  await page.keyboard.insertText(rare);
  await play(page, "[Enter]");
  await expect(rowOf(page, number)).toBeVisible();
  await play(page, "jorDone and resolved");
  await expect(page.getByRole("textbox", { name: /^Reply to/ })).toHaveValue("Done and resolved");
  await expect(page).toHaveURL(`/tickets/${number}`);
});

test("what follows Ctrl K is the palette's to the last letter", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  await play(page, "[ControlOrMeta+k]settings");
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue("settings");
  const reader = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  expect((await readTicket(reader, number)).status).toBe("new");
  await play(page, "[Escape]gq1203");
  await expect(box(page)).toHaveValue("1203");
});

test("each key of a ticket leads to its field", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  const reply = page.getByRole("textbox", { name: /^Reply to/ });
  const note = page.getByRole("textbox", { name: "Note", exact: false }).filter({ visible: true });
  await play(page, "rezd");
  await expect(reply).toHaveValue("ezd");
  await reply.blur();
  await play(page, "iezd");
  await expect(note.last()).toHaveValue("ezd");
  await note.last().blur();
  await play(page, "l1042");
  await expect(page.getByRole("textbox").and(page.locator(":focus"))).toHaveValue("1042");
});
