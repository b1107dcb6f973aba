import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { mailboxes } from "@/db/schema/intake";
import { storeMail } from "@/domain/intake/store/store-mail";
import { createMacro } from "@/domain/macros/create";
import { createTemplate } from "@/domain/templates/create";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier, expectNoSidewaysScroll } from "../barriers";
import { type Desk, expect, test } from "../desk";
import { openScreen, press, reloadScreen } from "../screen";

const ROUTES = fileURLToPath(new URL("../../app/(desk)", import.meta.url));
const WIDTHS = [1440, 390];
const PARTS = 4;
/** Screens that have more to show than their address tells. */
const VIEWS = ["/queue?tab=resolved"];
/** Screens of one thing: an address for each route. */
type OfOne = Record<string, string>;

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
  const template = await createTemplate(admin, { nameRu: named, nameEn: named, ...letter });
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

async function look(page: Page, screen: string, against: "standard" | "looks"): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoBarrier(page, { against, about: `${screen} at ${width} px` });
    await expectNoSidewaysScroll(page, `${screen} at ${width} px`);
  }
}

/** Keys are held until a screen says that it is there: one that never says so would stay deaf. */
async function expectKeysAlive(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press(page, "?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** How the next page is drawn. */
async function choose(page: Page, url: string, theme: "light" | "dark", locale: "en" | "ru"): Promise<void> {
  const wanted = Object.entries({ theme, locale });
  await page.context().addCookies(wanted.map(([name, value]) => ({ name, value, url })));
}

/** Names and letters of people are Russian in English too. */
async function countRussianWords(page: Page): Promise<number> {
  const words = await page.getByRole("main").textContent();
  return words?.match(/[а-яё]{2,}/gi)?.length ?? 0;
}

// In parts, so that whoever has a hand free takes the next.
for (let part = 0; part < PARTS; part += 1) {
  test(`no barrier on any screen, light in English and dark in Russian, part ${part + 1}`, async ({
    desk,
    page,
    context,
  }) => {
    const { id } = await desk.join(context, "admin");
    const complaints: string[] = [];
    page.on("console", (said) => said.type() === "error" && complaints.push(`${page.url()}: ${said.text()}`));
    const screens = addresses(await recordScreens(desk, id)).filter((_, index) => index % PARTS === part);
    for (const screen of screens) {
      await choose(page, desk.running.url, "light", "en");
      const answer = await openScreen(page, screen);
      expect(answer?.status(), screen).toBe(200);
      await look(page, screen, "standard");
      await expectKeysAlive(page);
      const before = await countRussianWords(page);

      await choose(page, desk.running.url, "dark", "ru");
      await reloadScreen(page);
      await expect(page.locator("html[lang=ru].dark")).toBeAttached();
      expect(await countRussianWords(page), `${screen} in Russian`).toBeGreaterThan(before);
      await look(page, screen, "looks");
    }
    expect(complaints).toEqual([]);
  });
}

test("the sign-in screen has no barrier and tells a wrong password", async ({ desk, page }) => {
  await openScreen(page, `${desk.running.url}/queue`);
  await expect(page).toHaveURL(/sign-in/);
  await expectNoBarrier(page, { against: "standard" });
  await page.locator("input[name=email]").fill("nobody@desk.example");
  await page.locator("input[name=password]").fill("not the password");
  await press(page, "Enter");
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
});
