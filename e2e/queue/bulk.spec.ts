import { claimTicket } from "@/domain/tickets/assignment/claim";
import { readTicket } from "@/domain/tickets/read/read";
import { openScreen } from "../screen";
import { expect, rowOf, search, test, word } from "./tickets";

test("many are claimed at once; the one that is a colleague's is refused in words and stays selected", {
  tag: "@phone",
}, async ({ desk, open, page, context, browser }) => {
  const { name } = await desk.join(context, "agent");
  const rare = word();
  const numbers = [await open({ text: rare }), await open({ text: rare }), await open({ text: rare })];
  const other = await browser.newContext();
  const { id } = await desk.join(other, "agent");
  await claimTicket({ ...(await desk.system()), actor: { kind: "staff", id, role: "agent" } }, numbers[1]!);
  await other.close();

  await openScreen(page, "/queue");
  await search(page, rare);
  await rowOf(page, numbers[0]!).getByRole("checkbox").check();
  await page.keyboard.down("Shift");
  await rowOf(page, numbers[2]!).getByRole("checkbox").click();
  await page.keyboard.up("Shift");
  await expect(page.getByText("3 tickets selected")).toBeVisible();
  await page.getByRole("button", { name: "Claim", exact: true }).click();

  const refusals = page.getByRole("alert").filter({ hasText: "1 ticket could not be changed" });
  await expect(refusals.getByRole("link", { name: `#${numbers[1]}` })).toBeVisible();
  await expect(refusals).toContainText(/colleague/);
  await expect(rowOf(page, numbers[0]!)).toContainText(name);
  await expect(rowOf(page, numbers[1]!)).not.toContainText(name);
  await expect(rowOf(page, numbers[1]!).getByRole("checkbox")).toBeChecked();
  await expect(rowOf(page, numbers[0]!).getByRole("checkbox")).not.toBeChecked();

  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(rowOf(page, numbers[0]!)).not.toContainText(name);
});

test("many are unsubscribed at once, and all of it is taken back", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const rare = word();
  const leaving = { text: rare, requests: [{ type: "unsubscribe" as const, region: "RU-TVE" }] };
  const numbers = [await open(leaving), await open(leaving)];
  const asked = async () => {
    const acting = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
    const tickets = await Promise.all(numbers.map((number) => readTicket(acting, number)));
    return tickets.flatMap(({ requests }) => requests.map(({ status }) => status));
  };

  await openScreen(page, "/queue");
  await search(page, rare);
  for (const number of numbers) await rowOf(page, number).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Unsubscribe", exact: true }).click();
  await expect.poll(asked).toEqual(["applied", "applied"]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(asked).toEqual(["open", "open"]);
});
