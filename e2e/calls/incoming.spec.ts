import type { Page } from "@playwright/test";
import { findCallers } from "@/domain/calls/find-callers";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier, expectNoSidewaysScroll } from "../barriers";
import { expect, test } from "../desk";
import { openScreen, press, type } from "../screen";
import { telephone } from "./telephone";

const number = () => `+7905${String(Math.floor(Math.random() * 10_000_000)).padStart(7, "0")}`;
const incoming = (page: Page) => page.getByRole("region", { name: "Incoming call" });

test("a call pops up on another page, without taking the focus, and a key takes it to the caller's record", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  const agent = await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openScreen(page, "/people");
  const field = page.getByRole("searchbox").or(page.getByRole("textbox")).first();
  await field.fill("Лу");
  await (await telephone(desk)).ring(agent, phone);

  await expect(incoming(page)).toContainText("Вера Лугова");
  await expect(page.getByRole("status").filter({ hasText: "Incoming call" })).toContainText("Вера Лугова");
  await expect(incoming(page)).not.toContainText(phone);
  await expect(field).toBeFocused();
  await type(page, "c");
  await expect(field).toHaveValue("Луc");
  await expect(incoming(page)).toBeVisible();
  await press(page, "Alt+KeyC");

  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  await expect(incoming(page)).toBeHidden();
  await expect(page.getByRole("timer", { name: "Call duration" })).toBeVisible();
  await press(page, "Enter", "u", "Enter");
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Next call" })).toBeFocused();
});

test("calls wait in their order, one key for each; a missed one is there for who comes later", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent");
  const pbx = await telephone(desk);
  const first = await desk.person({ givenName: "Первая" });
  const second = await desk.person({ givenName: "Вторая" });
  await pbx.ring(agent, first.phone);
  await pbx.ring(agent, second.phone);
  await pbx.end(await pbx.ring(agent, null));
  await openScreen(page, "/queue");

  await expect(incoming(page)).toContainText("Первая Лугова");
  await expect(incoming(page)).toContainText("More calls waiting: 1");
  await expect(page.getByRole("link", { name: "Log a call 1", exact: true })).toBeVisible();
  await press(page, "g", "c");
  const unfinished = page.getByRole("region", { name: "Unfinished calls: 1" });
  await expect(unfinished).toContainText("Missed");
  await unfinished.getByRole("button", { name: "Dismiss: Number withheld" }).click();
  await expect(unfinished).toBeHidden();
  await press(page, "Alt+KeyC");
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Первая Лугова");
  await expect(incoming(page)).toContainText("Вторая Лугова");
});

test("a family shares a number: the agent chooses", async ({ desk, page, context }) => {
  const agent = await desk.join(context, "agent");
  const mother = await desk.person({ givenName: "Мать" });
  const son = await desk.person({ givenName: "Сын" });
  const system = await desk.system();
  await openTicket(system, {
    channel: "phone",
    receivedAt: system.now,
    contact: { kind: "phone", value: mother.phone },
    personId: son.id,
    requests: [{ type: "question" }],
  });
  await openScreen(page, "/queue");
  await (await telephone(desk)).ring(agent, mother.phone);
  await expect(incoming(page)).toContainText("Several people use this number");
  await incoming(page).getByRole("button", { name: /Сын/ }).click();
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Сын Лугова");
});

test("a new caller is unsubscribed as a number, and makes no person", async ({ desk, page, context }) => {
  const agent = await desk.join(context, "agent");
  await openScreen(page, "/queue");
  const unknown = number();
  await (await telephone(desk)).ring(agent, unknown);
  await expect(incoming(page)).toContainText("Not on record");
  await press(page, "c");
  await expect(page.getByText("This caller is not on record")).toBeVisible();
  await press(page, "Enter", "u", "Enter");
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  const acting = { ...(await desk.system()), actor: { kind: "staff" as const, id: agent.id, role: "agent" as const } };
  expect(await findCallers(acting, unknown)).toEqual([]);
  await expect(page.getByRole("link", { name: "Open the ticket" })).toBeVisible();
});

test("the caller hangs up mid-way: it is said, the typing stays, and the call closes without a ticket", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent");
  const pbx = await telephone(desk);
  await openScreen(page, "/queue");
  const call = await pbx.ring(agent, number());
  await expect(incoming(page)).toBeVisible();
  await press(page, "c");
  await page.getByLabel("Caller’s name").fill("Кто-то");
  await pbx.end(call, "https://pbx.example/recording/1.ogg");
  await expect(page.getByText("The caller has hung up.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Call recording" })).toHaveAttribute("rel", "noopener noreferrer");
  await expect(page.getByLabel("Caller’s name")).toHaveValue("Кто-то");
  await page.getByText("Close without a ticket").click();
  await page.getByRole("button", { name: "Hung up" }).click();
  await expect(page.getByText("Call closed without a ticket.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Phone number or name" })).toHaveValue("");
});

test("in Russian, on a telephone, in the dark: a call is taken and axe finds nothing", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent", "ru");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const { phone } = await desk.person();
  await openScreen(page, "/queue");
  await (await telephone(desk)).ring(agent, phone);
  const card = page.getByRole("region", { name: "Входящий звонок" });
  await expect(card).toContainText("Вера Лугова");
  await expectNoBarrier(page);
  await card.getByRole("button", { name: "Принять звонок" }).click();
  await expect(page.getByRole("region", { name: "Звонящий" })).toContainText("Вера Лугова");
  await page.getByRole("radio", { name: "Изменение данных" }).check({ force: true });
  await expect(page.getByText("Звонят с номера из записи.")).toBeVisible();
  await expectNoBarrier(page);
  await expectNoSidewaysScroll(page);
});
