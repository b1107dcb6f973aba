import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier } from "../barriers";
import { expect, test } from "../desk";
import { openScreen } from "../screen";

test("a deletion is sent back with a reason, by somebody who sees who put it forward and on what proof", async ({
  desk,
  page,
  context,
  browser,
}) => {
  const agent = await desk.join(context, "agent");
  const elsewhere = await browser.newContext();
  const supervisor = await desk.join(elsewhere, "supervisor");
  const { id, email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: system.now,
    personId: id,
    contact: { kind: "email", value: email },
    requests: [{ type: "delete" }],
  });
  await openScreen(page, `/tickets/${number}`);
  const request = page.getByRole("article", { name: /^Request: Delet/ });
  await request.getByRole("radio", { name: "By two facts of the record" }).check();
  await request.getByRole("button", { name: "Send for approval" }).click();
  await request.getByRole("button", { name: "Send for approval" }).click();
  await expect(request).toContainText("Awaiting approval");

  const second = await elsewhere.newPage();
  await openScreen(second, `/tickets/${number}`);
  const waiting = second.getByRole("article", { name: /^Request: Delet/ });
  await expect(waiting).toContainText(`Sent for approval by${agent.name}`);
  await expect(waiting).toContainText(`According to ${agent.name} only: by two facts of the record`);
  await waiting.getByRole("button", { name: "Send back…" }).click();
  const dialog = second.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: "Reason" })).toBeFocused();
  await dialog.getByRole("button", { name: "Send back" }).click();
  await expect(dialog.getByRole("combobox", { name: "Reason" })).toHaveAccessibleDescription(/./);
  await expectNoBarrier(second);
  await dialog.getByRole("combobox", { name: "Reason" }).selectOption("The proof of identity is too weak");
  await dialog.getByRole("textbox").fill("Please call the number on record");
  await dialog.getByRole("button", { name: "Send back" }).click();
  await expect(dialog).toBeHidden();
  await expect(waiting).toContainText("To do");
  await elsewhere.close();

  await expect(request).toContainText("The proof of identity is too weak");
  await expect(request).toContainText("Please call the number on record");
  await expect(request).toContainText(`Sent back by ${supervisor.name}`);
  await page.getByRole("button", { name: /otifications/ }).click();
  await expect(
    page.getByText(`${supervisor.name} sent the deletion back: the proof of identity is too weak`),
  ).toBeVisible();
});
