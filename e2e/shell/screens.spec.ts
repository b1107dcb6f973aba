import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mailboxes } from "@/db/schema/intake";
import { storeMail } from "@/domain/intake/store/store-mail";
import { createMacro } from "@/domain/macros/create";
import { createTemplate } from "@/domain/templates/create";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";

const ROUTES = fileURLToPath(new URL("../../app/(desk)", import.meta.url));
const WIDTHS = [1440, 390];
/** Screens that have more to show than their address tells. */
const VIEWS = ["/queue?tab=resolved"];
/** Screens of one thing: an address for each route. */
type OfOne = Record<string, string>;
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another theme and longer words can break; the rest of the standard is the same page. */
const LOOKS = ["color-contrast", "link-in-text-block", "target-size"];

async function recordScreens(desk: Desk, staffId: string): Promise<OfOne> {
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
  const other = await desk.person();
  const { db } = desk.connection;
  const [mailbox] = await db.select({ id: mailboxes.id }).from(mailboxes).limit(1);
  const admin = { ...system, actor: { kind: "staff" as const, id: staffId, role: "admin" as const } };
  const named = crypto.randomUUID();
  const macro = await createMacro(admin, { nameRu: named, nameEn: named, steps: [{ kind: "claim" }] });
  const letter = { subjectRu: "", textRu: "Здравствуйте", subjectEn: "", textEn: "Hello" };
  const template = await createTemplate(admin, { name: named, ...letter });
  const { ledgerId } = await storeMail(system, { raw: Buffer.from("From: a@mail.example\n\nHello") });
  return {
    "/tickets/[number]": `/tickets/${number}`,
    "/people/[id]": `/people/${id}`,
    "/people/[id]/merge/[other]": `/people/${id}/merge/${other.id}`,
    "/mail/[id]": `/mail/${ledgerId}`,
    "/settings/macros/[id]": `/settings/macros/${macro.id}`,
    "/settings/mailboxes/[id]": `/settings/mailboxes/${mailbox!.id}`,
    "/settings/staff/[id]": `/settings/staff/${staffId}`,
    "/settings/templates/[id]": `/settings/templates/${template.id}`,
  };
}

/** The addresses of all screens of the desk, as the folders have them: a new one is looked at without a word here. */
function addresses(ofOne: OfOne): string[] {
  const routes = readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(file).replaceAll(path.sep, "/")}`);
  const unknown = routes.filter((route) => route.includes("[") && !(route in ofOne));
  expect(unknown, "screens of one thing that nobody looks at").toEqual([]);
  return [...routes.flatMap((route) => (route.includes("[") ? ofOne[route]! : [route])), ...VIEWS].sort();
}

// Legacy: without a second page for each look. What it leaves out is frames of another origin, and we have none but mail.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();
const standard = (page: Page) => axe(page).withTags(STANDARD);
const looks = (page: Page) => axe(page).withRules(LOOKS);

async function look(page: Page, screen: string, barriers: (page: Page) => AxeBuilder): Promise<void> {
  const answer = await page.goto(screen);
  expect(answer?.status(), screen).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await barriers(page).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${screen} at ${width} px`,
    ).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${screen} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
}

for (const theme of ["light", "dark"] as const) {
  for (const half of [0, 1]) {
    test(`no barrier on any screen, ${theme}, half ${half + 1}`, { tag: "@once" }, async ({ desk, page, context }) => {
      test.setTimeout(240_000);
      const { id } = await desk.join(context, "admin", theme === "dark" ? "ru" : "en");
      await context.addCookies([{ name: "theme", value: theme, url: desk.running.url }]);
      const screens = addresses(await recordScreens(desk, id));
      for (const screen of screens.filter((_, index) => index % 2 === half))
        await look(page, screen, theme === "dark" ? looks : standard);
    });
  }
}

test("the sign-in screen has no barrier and tells a wrong password", async ({ desk, page }) => {
  await page.goto(`${desk.running.url}/queue`);
  await expect(page).toHaveURL(/sign-in/);
  const { violations } = await standard(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.locator("input[name=email]").fill("nobody@desk.example");
  await page.locator("input[name=password]").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
});
