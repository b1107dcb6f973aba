import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { plantSession } from "@/bench/plant-session";
import { screens } from "@/bench/screens";
import { connection } from "@/db/client";
import { contacts, people } from "@/db/schema/people";
import { requests, tickets } from "@/db/schema/tickets";
import { findBrowser } from "@/tests/browser";
import { attachEnvironment } from "./run/attach";

const FOLDER = fileURLToPath(new URL("../docs/images", import.meta.url));

type Picture = {
  name: string;
  page: string;
  locale: "ru" | "en";
  theme: "light" | "dark";
  /** Pixels; a wide screen's unless told otherwise. */
  width?: number;
  /** What is done before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
};

/** `npm run screenshots`: takes the pictures of the documents from the running desk. */
async function main(): Promise<void> {
  await attachEnvironment();
  mkdirSync(FOLDER, { recursive: true });
  const session = await plantSession();
  const browser = await chromium.launch(findBrowser());
  for (const picture of await pictures()) await take(browser, session, picture);
  await browser.close();
  process.exit(0);
}

async function pictures(): Promise<Picture[]> {
  const { queue, call } = await screens();
  const phone = await knownPhone();
  const dial = async (page: Page) => {
    await page.keyboard.type(phone);
    await page.getByRole("region", { name: "Caller" }).waitFor();
    await page.waitForLoadState("networkidle");
  };
  return [
    { name: "queue", page: queue, locale: "en", theme: "light" },
    { name: "ticket", page: await understoodMail(), locale: "en", theme: "light", prepare: lookFirst },
    { name: "call", page: call, locale: "en", theme: "light", prepare: dial },
    { name: "queue-phone", page: queue, locale: "ru", theme: "dark", width: 390 },
    { name: "wall-dark", page: "/wall", locale: "ru", theme: "dark" },
  ];
}

/** A mail of somebody on record, of which triage knows what it asks. */
async function understoodMail(): Promise<string> {
  const [mail] = await connection()
    .db.select({ number: tickets.number })
    .from(tickets)
    .innerJoin(requests, eq(requests.ticketNumber, tickets.number))
    .where(
      and(
        eq(tickets.status, "new"),
        eq(tickets.channel, "email"),
        isNotNull(tickets.personId),
        eq(requests.status, "proposed"),
        eq(requests.type, "unsubscribe"),
        isNotNull(requests.region),
      ),
    )
    .orderBy(asc(tickets.dueAt))
    .limit(1);
  if (!mail) throw new Error("the desk has no mail that is understood");
  return `/tickets/${mail.number}`;
}

/** What applying would change is shown before it is done. */
async function lookFirst(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Apply/ })
    .first()
    .click();
  await page.getByText("What will change").waitFor();
}

async function knownPhone(): Promise<string> {
  const [known] = await connection()
    .db.select({ value: contacts.value })
    .from(contacts)
    .innerJoin(people, eq(people.id, contacts.personId))
    .where(and(eq(contacts.kind, "phone"), isNull(people.erasedAt)))
    .limit(1);
  if (!known) throw new Error("the desk knows nobody with a phone");
  return known.value;
}

async function take(
  browser: Browser,
  session: Awaited<ReturnType<typeof plantSession>>,
  picture: Picture,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: picture.width ?? 1440, height: 900 } });
  const cookies = { locale: picture.locale, theme: picture.theme, ...pair(session.cookie) };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: session.address })));
  const page = await context.newPage();
  await page.goto(session.address + picture.page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await picture.prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `${picture.name}.png`) });
  await context.close();
}

function pair(cookie: string): Record<string, string> {
  const [name, ...value] = cookie.split("=");
  return { [name!]: value.join("=") };
}

await main();
