import { openTicket } from "@/domain/tickets/lifecycle/open";
import type { NewTicket } from "@/domain/tickets/ticket";
import { type Desk, expect, test } from "../desk";
import { openScreen, press, reloadScreen } from "../screen";

test("a caller is answered by mail to an address on record, which alone ends the request, and is told no second time", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { id, email, phone } = await desk.person();
  const number = await ticket(desk, {
    channel: "phone",
    personId: id,
    assurance: "contact",
    contact: { kind: "phone", value: phone },
    requests: [{ type: "access" }],
  });
  await openScreen(page, `/tickets/${number}`);
  const access = page.getByRole("article", { name: "Request: Access" });
  await press(page, "a");
  await expect(access.getByRole("combobox", { name: "How was it answered?" }), "there is no answer yet").toBeFocused();
  await access.getByRole("button", { name: "Mark as answered" }).click();
  await expect(access.getByText("Fill this in.")).toBeVisible();

  await page.getByRole("textbox", { name: /^Reply to/ }).fill("We hold your name and this address.");
  await page.getByRole("textbox", { name: /^Reply to/ }).press("Control+Enter");
  const reply = page.getByRole("article", { name: /^Reply by/ });
  await expect(reply).toContainText(`To: ${email[0]}•••@mail.example`);
  await press(page, "a");
  await expect(access).toContainText(/Answered in the reply of/);
  await press(page, "e");
  await expect(page.getByText("Resolved in time")).toBeVisible();
  await expect.poll(() => desk.sentMails(email)).toHaveLength(1);
  await reloadScreen(page);
  await expect(page.getByRole("region", { name: "History" })).toContainText("Answered by email: Access");
  await openScreen(page, `/tickets/${number}/print`);
  await expect(page.getByText(/Answered in the reply of/)).toBeVisible();
});

test("what was done last is taken back first, and blames nobody", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const number = await ticket(desk, {
    channel: "form",
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  await openScreen(page, `/tickets/${number}`);
  const question = page.getByRole("article", { name: "Request: Question" });
  await question.getByRole("combobox", { name: "How was it answered?" }).selectOption("In person");
  await question.getByRole("textbox", { name: "Note or reference" }).fill("At the desk, signed for");
  await question.getByRole("button", { name: "Mark as answered" }).click();
  await expect(question).toContainText("At the desk, signed for");
  await press(page, "e");
  await expect(page.getByText("Resolved in time")).toBeVisible();

  await press(page, "z");
  await expect(page.getByText("Reopened, the deadline stays the same").first()).toBeVisible();
  await expect(page.getByText("Resolved in time")).toBeHidden();
  await press(page, "z");
  await expect(question.getByRole("combobox", { name: "How was it answered?" })).toBeVisible();
  await expect(page.getByText(/faster|somebody/i)).toHaveCount(0);
});

test("a reply that was sent is offered back for ten seconds and no longer", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const number = await ticket(desk, {
    channel: "form",
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  await openScreen(page, `/tickets/${number}`);
  const letter = page.getByRole("textbox", { name: /^Reply to/ });
  await letter.fill("Once a week.");
  await letter.press("Control+Enter");
  const reply = page.getByRole("article", { name: /^Reply by/ });
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByText(/^Sending in \d+ s$/)).toBeVisible();
  await expect(notices.getByText(/^Sending in [1-5] s$/), "it counts down").toBeVisible();
  await expect(notices.getByText(/Sending in/)).toBeHidden();
  await expect(reply.getByRole("button", { name: "Undo" })).toBeHidden();
  await expect(reply).toContainText(/Sent/);
});

async function ticket(desk: Desk, wish: Omit<NewTicket, "receivedAt">): Promise<number> {
  const system = await desk.system();
  const { number } = await openTicket(system, { receivedAt: system.now, ...wish });
  return number;
}
