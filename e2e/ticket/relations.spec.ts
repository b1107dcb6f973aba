import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

async function tickets(desk: Desk): Promise<[number, number]> {
  const person = await desk.person();
  const system = await desk.system();
  const open = (hours: number, requests: Parameters<typeof openTicket>[1]["requests"]) =>
    openTicket(system, {
      channel: "email",
      receivedAt: new Date(system.now.getTime() - hours * 3_600_000),
      personId: person.id,
      contact: { kind: "email", value: person.email },
      subject: `Просьба ${person.email}`,
      requests,
    });
  const older = await open(5, [{ type: "unsubscribe", region: "RU-TVE" }]);
  const newer = await open(1, [{ type: "unsubscribe", region: "RU-TVE" }, { type: "question" }]);
  return [older.number, newer.number];
}

test("tickets are linked by number, seen from both sides, and unlinked", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const [older, newer] = await tickets(desk);
  await openScreen(page, `/tickets/${newer}`);
  await press(page, "l");
  await page.getByLabel("Which ticket?").fill(`#${older}`);
  await press(page, "Enter");
  await page.getByRole("region", { name: "Tickets found" }).getByRole("button", { name: "Link" }).click();
  const linked = page.getByRole("region", { name: "Linked tickets" });
  await linked.getByRole("link", { name: `#${older}` }).click();

  await expect(page).toHaveURL(new RegExp(`/tickets/${older}$`));
  const back = page.getByRole("region", { name: "Linked tickets" });
  await expect(back.getByRole("link", { name: `#${newer}` })).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText(`Linked with #${newer}`);
  await back.getByRole("button", { name: "Unlink" }).click();
  await expect(back).toBeHidden();
});

test("twins are merged under the earlier clock and taken apart again", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const [older, newer] = await tickets(desk);
  await openScreen(page, `/tickets/${newer}`);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("Continued in")).toContainText(`#${older}`);
  await openScreen(page, `/tickets/${older}`);
  await expect(page.getByRole("article", { name: "Request: Question" })).toBeVisible();
  await page.getByRole("button", { name: "Unmerge" }).click();
  await expect(page.getByRole("article", { name: "Request: Question" })).toBeHidden();
});

test("a request is split off to a ticket of its own", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const [, newer] = await tickets(desk);
  await openScreen(page, `/tickets/${newer}`);
  await page.getByText("Split…").click();
  await page.getByRole("checkbox", { name: /Question/ }).check();
  await page.getByRole("button", { name: "Split", exact: true }).click();
  await expect(page.getByRole("article", { name: "Request: Question" })).toBeHidden();
  await page.getByText("Continued in").getByRole("link").click();
  await expect(page.getByRole("article", { name: "Request: Question" })).toBeVisible();
});
