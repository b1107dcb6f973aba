import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { holdAnswers } from "../hold-answers";
import { openScreen, press } from "../screen";

async function open(desk: Desk): Promise<number> {
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: system.now,
    requests: [{ type: "question" }],
  });
  return number;
}

const ANSWERS = "**/tickets/*";

test("what is chosen while a refusal is on its way stays, and a press as soon as it is read counts", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  await openScreen(page, `/tickets/${await open(desk)}`);
  await page.getByText("Put aside…").click();
  const { now } = await desk.system();
  const late = new Date(now.getTime() + 48 * 3_600_000).toISOString().slice(0, 16);
  await page.getByLabel("Until", { exact: true }).fill(late);
  const letGo = await holdAnswers(page, ANSWERS, (request) => request.method() === "POST");
  await page.getByRole("button", { name: "Put aside", exact: true }).click();
  const knowing = page.getByRole("checkbox", { name: "Even if it is due before that" });
  await knowing.check();
  letGo();
  await page.getByText("That is later than the deadline").waitFor();
  await page.evaluate(() => {
    const sends = [...document.querySelectorAll<HTMLButtonElement>("button[type=submit]")];
    sends.find(({ textContent }) => textContent === "Put aside")?.click();
  });
  await expect(page.getByText(/Put aside until \d/).first()).toBeVisible();
});

test("what is written while a note is added stays", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await openScreen(page, `/tickets/${await open(desk)}`);
  await press(page, "i");
  const note = page.getByRole("textbox", { name: /note/i });
  await expect(note).toBeFocused();
  await note.pressSequentially("They called twice");
  const letGo = await holdAnswers(page, ANSWERS, (request) => request.method() === "POST");
  await page.keyboard.press("Control+Enter");
  await note.pressSequentially(" and wrote once");
  letGo();
  await expect(page.getByText("Note added").first()).toBeVisible();
  await expect(note).toHaveValue("and wrote once");
  await expect(page.getByText("They called twice", { exact: true }).first()).toBeVisible();
});

test("what is written while a letter is sent stays, and is no part of it", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const system = await desk.system();
  const contact = { kind: "email", value: email } as const;
  const { number } = await openTicket(system, {
    ...{ channel: "email", receivedAt: system.now, contact, requests: [{ type: "question" }] },
  });
  await openScreen(page, `/tickets/${number}`);
  const letter = page.getByRole("textbox", { name: /^Reply to/ });
  await letter.pressSequentially("Once a week.");
  await expect(page.getByText(/^Saved /).first()).toBeVisible();
  const letGo = await holdAnswers(page, ANSWERS, (request) => request.method() === "POST");
  await page.keyboard.press("Control+Enter");
  await letter.pressSequentially(" And on Mondays.");
  letGo();
  await expect(page.getByRole("article", { name: /^Reply by/ })).toContainText("Once a week.");
  await expect(letter).toHaveValue("And on Mondays.");
});
