import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { COLUMNS } from "@/components/queue/columns";
import type { Acting } from "@/domain/acting";
import { createMacro } from "@/domain/macros/create";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { createTemplate } from "@/domain/templates/create";
import { readTicket } from "@/domain/tickets/read/read";
import { correctRequest } from "@/domain/tickets/requests/correct-request";
import { keepColumns } from "@/domain/views/columns";
import { expectNoSidewaysScroll } from "../barriers";
import type { Desk } from "../desk";
import { deepMail } from "../mail/deep-mail";
import { expect, test } from "../queue/tickets";
import { openScreen } from "../screen";
import { tableFaults } from "./faults";

const HOUSE = fileURLToPath(new URL("../..", import.meta.url));
const WIDTHS = [390, 640, 768, 1024, 1280, 1440];
/** What a column of names keeps, in pixels, where a table is drawn in rows. */
const LEAST_TICKET = 200;

const LONG = {
  name: { givenName: "Екатерина-Александрина", familyName: "Константинопольская-Преображенская" },
  subject: "Прошу прекратить рассылку и сообщить, откуда у вас мой адрес электронной почты и номер телефона",
  region: "RU-KHM",
};
/** Of a list longer than 80 rows only those in sight are drawn. */
const MORE_THAN_IS_DRAWN = 90;
const SOON_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** Each table of the product, and where it is seen. */
const SCREENS: Record<string, (made: Made) => string> = {
  "components/queue/queue-table.tsx": () => "/queue?tab=all&sort=received",
  "components/person/people-table.tsx": () => "/people",
  "components/person/subscription-table.tsx": ({ person }) => `/people/${person}`,
  "app/(desk)/mail/ledger-table.tsx": () => "/mail",
  "app/(desk)/mail/quarantine/quarantine-table.tsx": () => "/mail/quarantine",
  "app/(desk)/mail/triage/rule-table.tsx": () => "/mail/triage",
  "app/(desk)/mail/triage/correction-table.tsx": () => "/mail/triage",
  "app/(desk)/settings/macros/macro-table.tsx": () => "/settings/macros",
  "app/(desk)/settings/templates/template-table.tsx": () => "/settings/templates",
  "app/(desk)/settings/staff/staff-table.tsx": () => "/settings/staff",
  "app/(desk)/settings/regions/region-table.tsx": () => "/settings/regions",
  "app/(desk)/settings/tokens/token-table.tsx": () => "/settings/tokens",
  "app/(desk)/settings/installation/installation-table.tsx": () => "/settings/installation",
  "app/(desk)/history/history-table.tsx": () => "/history",
};

/** Draws nothing by itself. */
const THE_TABLE = "components/tables/table.tsx";

type Made = { person: string };

/** The longest of everything that a table shows. */
async function fill(desk: Desk, admin: Acting, open: (wish: object) => Promise<number>): Promise<Made> {
  const person = await desk.person({ ...LONG.name, homeTown: "Комсомольск-на-Амуре, посёлок Молодёжный" });
  const { now } = await desk.system();
  const contact = { kind: "email", value: person.email };
  const requests = [
    { type: "unsubscribe", region: LONG.region, rule: "unsubscribe.leave-the-list.in-so-many-words", proposed: true },
    { type: "edit", changes: { familyName: "Лугова" } },
    { type: "disclosure" },
    { type: "delete" },
  ];
  const ofAge = (ms: number) => ({ ...LONG, contact, requests, receivedAt: new Date(now.getTime() - ms) });
  const numbers = [await open(ofAge(0)), await open(ofAge(DAY_MS - SOON_MS)), await open(ofAge(2.9 * DAY_MS))];
  const unreadable = { quarantine: "too_deep", contact, subject: LONG.subject, requests: [] };
  await open({ ...unreadable, receivedAt: now });
  const { requests: lines } = await readTicket(admin, numbers[0]!);
  await correctRequest(admin, lines[0]!.id, { type: "question" });
  await desk.deliverSource(deepMail(person.email, LONG.subject));
  await desk.deliver({ from: person.email, subject: LONG.subject, text: "Отпишите меня, пожалуйста" });
  const named = `${crypto.randomUUID()} ${LONG.name.familyName}`.slice(0, 60);
  await createMacro(admin, { nameRu: named, nameEn: named, steps: [{ kind: "claim" }, { kind: "resolve" }] });
  const letter = { subjectRu: "", textRu: LONG.subject, subjectEn: "", textEn: LONG.subject };
  await createTemplate(admin, { nameRu: named, nameEn: named, ...letter });
  await issueToken(admin, { name: named, role: "agent" });
  return { person: person.id };
}

async function expectWellDrawn(page: Page, about: string): Promise<void> {
  expect(await tableFaults(page), about).toEqual([]);
  await expectNoSidewaysScroll(page, about);
}

test("every table of the product has a screen that is looked at", () => {
  const drawers = ["app", "components"].flatMap((folder) =>
    readdirSync(path.join(HOUSE, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`)
      .filter((file) => /<(Table|table)\b/.test(readFileSync(path.join(HOUSE, file), "utf8"))),
  );
  expect(drawers.filter((file) => file !== THE_TABLE).sort()).toEqual(Object.keys(SCREENS).sort());
});

for (const locale of ["en", "ru"] as const) {
  test(`no table cuts, covers or squeezes a word at any width, in ${locale}`, async ({ desk, open, page, context }) => {
    const { id } = await desk.join(context, "admin", locale);
    const admin = { ...(await desk.system()), actor: { kind: "staff" as const, id, role: "admin" as const } };
    const made = await fill(desk, admin, open);
    await keepColumns(admin, [...COLUMNS]);

    for (const screen of new Set(Object.values(SCREENS).map((at) => at(made)))) {
      await openScreen(page, screen);
      await expect(page.getByRole("main").locator("tbody tr").first(), screen).toBeVisible();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectWellDrawn(page, `${screen} at ${width} px`);
      }
    }
  });
}

test("the ticket keeps its place, and the menu says which columns have none", async ({ desk, open, page, context }) => {
  const { id } = await desk.join(context, "agent");
  const agent = { ...(await desk.system()), actor: { kind: "staff" as const, id, role: "agent" as const } };
  await open();
  await keepColumns(agent, [...COLUMNS]);
  await openScreen(page, "/queue?sort=received");
  const names = { received: "Received", resolved: "Resolved", status: "Status" };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const isCards = await page.getByRole("table").evaluate((table) => getComputedStyle(table).display === "block");
    const head = (name: string) => page.getByRole("columnheader", { name, exact: true });
    expect((await head("Ticket").boundingBox())!.width >= LEAST_TICKET, `the ticket at ${width} px`).toBe(!isCards);

    await page.getByRole("button", { name: "Columns" }).click();
    for (const name of Object.values(names)) {
      const isShown = isCards || (await head(name).isVisible());
      const note = page.getByRole("dialog").locator("label", { hasText: name }).getByText("(hidden at this width)");
      await expect(note, `${name} at ${width} px`).toBeVisible({ visible: !isShown });
    }
    await page.keyboard.press("Escape");
  }
});

test("the place held for rows that are not drawn takes none from the tickets", async ({
  desk,
  open,
  page,
  context,
}) => {
  const { id } = await desk.join(context, "agent");
  const agent = { ...(await desk.system()), actor: { kind: "staff" as const, id, role: "agent" as const } };
  for (let count = 0; count < MORE_THAN_IS_DRAWN; count += 1) await open();
  await keepColumns(agent, [...COLUMNS]);
  await openScreen(page, "/queue?sort=received");
  await expect(page.locator("tbody tr[aria-hidden]")).not.toHaveCount(0);
  const ticket = await page.getByRole("columnheader", { name: "Ticket", exact: true }).boundingBox();
  expect(ticket!.width).toBeGreaterThanOrEqual(LEAST_TICKET);
});
