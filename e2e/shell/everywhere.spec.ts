import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { holdAnswers, PROGRAMS } from "../hold-answers";
import { openScreen, press, untilAlive } from "../screen";

async function openOne(desk: Desk): Promise<number> {
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    subject: "Where are my data?",
    requests: [{ type: "question" }],
  });
  return number;
}

test("the exact instant and its zone are told to the pointer, the keyboard and the finger", async ({
  desk,
  browser,
}) => {
  const number = await openOne(desk);
  const context = await browser.newContext({ hasTouch: true, timezoneId: "Asia/Tokyo" });
  await desk.join(context, "agent");
  const page = await context.newPage();
  await openScreen(page, `${desk.running.url}/tickets/${number}`);
  const time = page.getByRole("main").locator("time").first();
  const tip = page.getByRole("tooltip");
  const exact = /\d{1,2} \w+ \d{4}\D+\d\d:\d\d:\d\d \S+/;

  await time.hover();
  await expect(tip).toHaveText(exact);
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();

  while ((await page.locator("time:focus").count()) === 0) await page.keyboard.press("Tab");
  await expect(tip).toHaveText(exact);
  await press(page, "Escape");
  await expect(tip).toBeHidden();

  await time.tap();
  await expect(tip).toHaveText(exact);
  await context.close();
});

test("what is typed before the page is alive is kept", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const number = await openOne(desk);
  const fields = {
    "/calls/new": page.getByRole("textbox", { name: "Phone number or name" }),
    "/queue": page.getByRole("combobox", { name: "Search tickets" }),
    "/people": page.getByRole("textbox", { name: "Find a person" }),
    [`/tickets/${number}`]: page.getByRole("textbox", { name: /^Reply to/ }),
  };
  for (const [screen, field] of Object.entries(fields)) {
    const want = await holdAnswers(page, PROGRAMS);
    await page.goto(screen, { waitUntil: "commit" });
    await field.fill("Лугова");
    want();
    await field.blur();
    await untilAlive(page);
    await field.press("End");
    await field.pressSequentially("!");
    await expect(field, screen).toHaveValue("Лугова!");
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
});

test("at an address that leads nowhere the desk stays, and says where to go", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await openScreen(page, "/tickets/99999999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/page does not exist/i);
  await page.getByRole("main").getByRole("link").click();
  await expect(page).toHaveURL(/\/queue/);
});
