import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

async function screensOf(desk: Desk): Promise<string[]> {
  const { id, email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    requests: [{ type: "unsubscribe", region: "RU-TVE", proposed: true }, { type: "delete" }],
  });
  return [
    "/queue",
    "/calls/new",
    "/people",
    "/mail",
    "/wall",
    "/history",
    "/settings",
    `/tickets/${number}`,
    `/people/${id}`,
  ];
}

test("on every screen the sheet of keys names each key once, and none hides another", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "admin");
  for (const screen of await screensOf(desk)) {
    await openScreen(page, screen);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(page, "?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet.getByRole("term").first()).toBeVisible();
    const labels = await sheet.getByRole("term").allInnerTexts();
    const keys = await sheet
      .getByRole("definition")
      .evaluateAll((cells) =>
        cells.map((cell) => [...cell.querySelectorAll("kbd")].map((key) => key.textContent).join(" ")),
      );
    expect(labels.length, screen).toBe(keys.length);
    expect(
      labels.filter((label) => label.trim() === ""),
      screen,
    ).toEqual([]);
    expect(
      keys.filter((key, index) => key === "" || keys.indexOf(key) !== index),
      `${screen}: taken twice`,
    ).toEqual([]);
    expect(
      keys.filter((key) => keys.some((other) => other.startsWith(`${key} `))),
      `${screen}: never reached`,
    ).toEqual([]);
    await press(page, "Escape");
    await expect(sheet).toBeHidden();
  }
});

test("the sheet of keys can be searched", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await openScreen(page, "/queue");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await press(page, "?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await sheet.getByRole("searchbox").fill("people");
  await expect(sheet.getByRole("term")).toHaveText(["People"]);
  await sheet.getByRole("searchbox").fill("nothing of the sort");
  await expect(sheet.getByRole("status")).toContainText("Nothing");
});
