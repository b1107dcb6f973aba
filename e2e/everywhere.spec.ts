import { openTicket } from "@/domain/tickets/open";
import { type Desk, expect, test } from "./desk";

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
  await page.goto(`${desk.running.url}/tickets/${number}`);
  const time = page.getByRole("main").locator("time").first();
  const tip = page.getByRole("tooltip");
  const exact = /\d{1,2} \w+ \d{4}\D+\d\d:\d\d:\d\d \S+/;

  await time.hover();
  await expect(tip).toHaveText(exact);
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();

  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(page.locator("time:focus")).toHaveCount(1, { timeout: 50 });
  }).toPass();
  await expect(tip).toHaveText(exact);
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();

  await time.tap();
  await expect(tip).toHaveText(exact);
  await context.close();
});

test("without a network the desk says so, and a form keeps its words", async ({ desk, page, context }) => {
  await desk.join(context, "admin");
  await page.goto("/settings/staff");
  await page.getByRole("button", { name: /Add/ }).first().click();
  const name = page.getByRole("dialog").getByRole("textbox").first();
  await name.fill("Vera Lugova");

  await context.setOffline(true);
  await expect(page.getByText("No network", { exact: false }).first()).toBeVisible();
  await name.press("Enter");
  await expect(page.getByText("was not sent", { exact: false })).toBeVisible();
  await expect(name).toHaveValue("Vera Lugova");

  await context.setOffline(false);
  await expect(page.getByText("No network", { exact: false })).toHaveCount(0);
});

test("at an address that leads nowhere the desk stays, and says where to go", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await page.goto("/tickets/99999999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/no such page/i);
  await page.getByRole("main").getByRole("link").click();
  await expect(page).toHaveURL(/\/queue/);
});

test("what is pressed on a touch screen is large enough for a finger", async ({ desk, browser }) => {
  const number = await openOne(desk);
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await desk.join(context, "agent");
  const page = await context.newPage();
  for (const screen of ["/queue", `/tickets/${number}`, "/calls/new"]) {
    await page.goto(desk.running.url + screen);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, summary, select, input:not([type=hidden]), a[href]")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        // A link within a text, one that makes its whole row pressable, and what is for screen readers alone.
        .filter(
          (element) =>
            !element.matches("p a, li a:not(nav a), dd a, dt a, td a, [data-row-link], .sr-only, .sr-only *"),
        )
        .filter((element) => !(element.matches("input[type=checkbox], input[type=radio]") && element.closest("label")))
        .map((element) => ({ box: element.getBoundingClientRect(), what: element.outerHTML.slice(0, 160) }))
        .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5) && box.bottom > 0)
        .map(({ box, what }) => `${Math.round(box.width)}×${Math.round(box.height)} ${what}`),
    );
    expect(small, screen).toEqual([]);
  }
  await context.close();
});
