import { readFileSync } from "node:fs";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { holdAnswers, screenAt } from "../hold-answers";
import { openScreen, press } from "../screen";

/** A ticket of a person, claimed by a colleague. */
async function recorded(desk: Desk, claimant: string) {
  const { id, email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "unsubscribe", region: "RU-TVE", proposed: true }],
  });
  await claimTicket({ ...system, actor: { kind: "staff", id: claimant, role: "agent" } }, number);
  return { number, person: id };
}

test("a supervisor finds who did what on a ticket, and takes exactly that away as a file", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.colleague("agent");
  const supervisor = await desk.join(context, "supervisor");
  const { number } = await recorded(desk, agent.id);

  await openScreen(page, "/queue");
  await press(page, "g", "h");
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await page.getByRole("combobox", { name: "Who" }).selectOption(agent.name);
  await page.getByRole("textbox", { name: "Ticket number" }).fill(String(number));
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`by=staff%3A${agent.id}.*ticket=${number}`));
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Claimed");
  await expectNoBarrier(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as CSV" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.startsWith("\u{FEFF}")).toBe(true);
  const lines = file.trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`staff,ticket.claimed,Claimed,${number}`);

  await page.goto(`/history?by=staff:${supervisor.id}&about=history`);
  await expect(page.getByRole("table")).toContainText("History exported");
  await expect(page.getByRole("table")).toContainText("History viewed");
});

test("a look at a person's history is a look at the person", async ({ desk, page, context }) => {
  const supervisor = await desk.join(context, "supervisor", "ru");
  const { id } = await desk.person();
  await openScreen(page, `/people/${id}`);
  await page.goto(`/history?person=${id}&by=staff:${supervisor.id}`);
  await expect(page.getByRole("table")).toContainText("Запись просмотрена");
  await page.goto(`/history?person=${id}&about=history`);
  await expect(page.getByRole("table")).toContainText("История просмотрена");
});

test("the history does not exist for agents, and an address that asks for nothing says so", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  await page.goto("/history");
  await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeAttached();
  expect((await page.request.get("/history/csv")).status()).toBe(404);
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "History" })).toHaveCount(0);

  await context.clearCookies();
  await desk.join(context, "supervisor");
  await page.goto("/history?about=secrets");
  await expect(page.getByText("This filter is not valid.")).toBeVisible();
  expect((await page.request.get("/history/csv?about=secrets")).status()).toBe(404);
});

test("what is typed into one filter while the answer to another is on its way stays", async ({
  desk,
  page,
  context,
}) => {
  const { id } = await desk.join(context, "supervisor");
  await openScreen(page, "/history");
  const arrive = await holdAnswers(page, screenAt("/history"));
  await page.getByLabel("Who", { exact: true }).selectOption(`staff:${id}`);
  await page.getByLabel("Ticket number").fill("1042");
  arrive();
  await expect(page).toHaveURL(/by=staff/);
  await expect(page.getByLabel("Ticket number")).toHaveValue("1042");
  await page.getByLabel("Ticket number").press("Enter");
  await expect(page).toHaveURL(/by=staff.*ticket=1042/);
  await page.goBack();
  await expect(page).not.toHaveURL(/ticket=/);
  await expect(page.getByLabel("Ticket number")).toHaveValue("");
});
