import { openTicket } from "@/domain/tickets/lifecycle/open";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { readTicket } from "@/domain/tickets/read/read";
import { mergeTickets } from "@/domain/tickets/relations/merge";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type Desk, expect, test } from "../desk";
import { openScreen } from "../screen";

test("a letter stays in sight when a colleague resolves the ticket, and is sent once it is open again", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "supervisor");
  const { email } = await desk.person();
  const number = await ask(desk, email);
  await openScreen(page, `/tickets/${number}`);
  const letter = page.getByRole("textbox", { name: /^Reply to/ });
  await letter.fill("A letter that must not be lost");
  await expect(page.getByText(/^Saved /)).toBeVisible();

  const { acting, name } = await desk.colleague("supervisor");
  const [request] = (await readTicket(acting, number)).requests;
  await applyRequest(acting, request!.id, { answer: { by: "phone" } });
  await resolveTicket(acting, number);

  await expect(page.getByText(`Resolved (${name}`)).toBeVisible();
  await expect(letter).toHaveValue("A letter that must not be lost");
  await letter.press("End");
  await letter.pressSequentially("!");
  await expect(page.getByRole("button", { name: /^Send/ })).toBeHidden();
  await page.getByRole("button", { name: "Reopen the ticket" }).click();
  await expect(page.getByRole("button", { name: /^Send/ })).toBeVisible();
  await expect(letter).toHaveValue("A letter that must not be lost!");
});

test("a letter is taken to the ticket that a colleague merged this one into", async ({ desk, page, context }) => {
  await desk.join(context, "supervisor");
  const { email } = await desk.person();
  const [first, second] = [await ask(desk, email), await ask(desk, email)];
  await openScreen(page, `/tickets/${second}`);
  const letter = page.getByRole("textbox", { name: /^Reply to/ });
  await letter.fill("A letter on the wrong ticket");
  await expect(page.getByText(/^Saved /)).toBeVisible();

  const { acting } = await desk.colleague("supervisor");
  await mergeTickets(acting, second, first);

  await page.getByRole("button", { name: `Move to #${first}` }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${first}$`));
  await expect(letter).toHaveValue("A letter on the wrong ticket");
});

async function ask(desk: Desk, email: string): Promise<number> {
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "question" }],
  });
  return number;
}
