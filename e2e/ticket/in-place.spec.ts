import type { Page } from "@playwright/test";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { openScreen } from "../screen";

for (const locale of ["en", "ru"] as const)
  test(`what a key opens lies over the page, moves nothing, and hears the next key (${locale})`, async ({
    desk,
    page,
    context,
  }) => {
    await desk.join(context, "supervisor", locale);
    await openScreen(page, `/tickets/${await ticket(desk)}`);
    const composer = page.getByRole("textbox", { name: /^(Reply to|Ответ|Кому)/ }).first();
    const before = await placeOf(page);

    await page.keyboard.press("l");
    await page.keyboard.type("1203");
    await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue("1203");
    expect(await placeOf(page)).toEqual(before);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();

    for (const key of ["d", "f"]) {
      await page.keyboard.press(key);
      const control = page.getByRole("dialog").locator(":is(select, button)").first();
      await expect(control).toBeFocused();
      expect(await placeOf(page)).toEqual(before);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }

    await page.keyboard.press("r");
    await page.keyboard.type("ezd");
    await expect(composer).toHaveValue("ezd");
    await page.keyboard.press("Escape");
    await page.keyboard.press("i");
    await page.keyboard.type("ezd");
    await expect(page.locator("#ticket-note-text")).toHaveValue("ezd");
  });

for (const width of [1280, 1440])
  test(`the verbs of a ticket stand in one line in Russian too (${width})`, async ({ desk, page, context }) => {
    await page.setViewportSize({ width, height: 900 });
    await desk.join(context, "supervisor", "ru");
    const number = await ticket(desk);
    const { acting } = await desk.colleague("agent");
    await claimTicket(acting, number);
    await openScreen(page, `/tickets/${number}`);
    const verbs = page.locator(
      "#ticket-resolve, #ticket-claim, #ticket-dismiss, #ticket-link, #ticket-print, #take-next",
    );
    await expect(verbs).toHaveCount(6);
    const tops = await verbs.evaluateAll((all) => all.map((verb) => Math.round(verb.getBoundingClientRect().top)));
    expect(new Set(tops).size, tops.join(" ")).toBe(1);
  });

/** Where the parts of the ticket stand. */
function placeOf(page: Page) {
  return page.evaluate(() =>
    ["conversation", "requests", "person", "history"].map((id) => {
      const { top, left } = document.getElementById(id)!.getBoundingClientRect();
      return [id, Math.round(top), Math.round(left)];
    }),
  );
}

async function ticket(desk: Desk): Promise<number> {
  const { email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "form",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "unsubscribe", region: "RU-TVE" }],
  });
  return number;
}
