import AxeBuilder from "@axe-core/playwright";
import { openTicket } from "@/domain/tickets/open";
import { type Desk, expect, test } from "./desk";

const SCREENS = [
  "/queue",
  "/queue?tab=resolved",
  "/calls/new",
  "/people",
  "/people/new",
  "/mail",
  "/mail/quarantine",
  "/mail/triage",
  "/wall",
  "/settings",
  "/settings/staff",
  "/settings/mailboxes",
  "/settings/mailboxes/new",
  "/settings/regions",
  "/settings/desk",
];
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function recordScreens(desk: Desk): Promise<string[]> {
  const { id, email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    contact: { kind: "email", value: email },
    subject: "Please unsubscribe me",
    message: { text: "Please unsubscribe me from Tver", safeHtml: "<p>Please unsubscribe me from Tver</p>" },
    requests: [
      {
        type: "unsubscribe",
        region: "RU-TVE",
        proposed: true,
        evidence: [{ start: 0, end: 21, quote: "Please unsubscribe me" }],
      },
      { type: "edit", changes: { familyName: "Field" }, proposed: true },
      { type: "delete" },
    ],
  });
  return [`/tickets/${number}`, `/people/${id}`];
}

for (const theme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test(`no barrier on any screen, ${theme}, ${width} px`, async ({ desk, page, context }) => {
      test.setTimeout(240_000);
      await desk.join(context, "admin", theme === "dark" ? "ru" : "en");
      await context.addCookies([{ name: "theme", value: theme, url: desk.running.url }]);
      await page.setViewportSize({ width, height: 900 });
      for (const screen of [...SCREENS, ...(await recordScreens(desk))]) {
        const answer = await page.goto(screen);
        expect(answer?.status(), screen).toBe(200);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          screen,
        ).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  }
}

test("the sign-in screen has no barrier and tells a wrong password", async ({ desk, page }) => {
  await page.goto(`${desk.running.url}/queue`);
  await expect(page).toHaveURL(/sign-in/);
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.locator("input[name=email]").fill("nobody@desk.example");
  await page.locator("input[name=password]").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
});
