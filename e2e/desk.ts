import { randomInt, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { encodeSession, sessionCookie } from "@/app/session-cookie";
import { type Connection, connect } from "@/db/client";
import { type Acting, actAs, DESK, type Role } from "@/domain/acting";
import { createPerson, type NewPerson } from "@/domain/people/create/create";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { openSession } from "@/domain/staff/sessions/open-session";
import { deliverMail, deliverSource, type Mail, sentIdsTo, sentMailsTo, sentMailTo } from "./mail";
import { RUNNING_FILE, type Running } from "./running";

export { expect };

/** The queue with what came last on top: together the journeys leave more tickets than one page of it holds. */
export const NEWEST = "/queue?sort=received";

/** The running desk as a test uses it: staff and people of the test's own, mail in and out, a way to be signed in. */
export class Desk {
  constructor(
    readonly running: Running,
    readonly connection: Connection,
  ) {}

  system = (): Promise<Acting> => actAs(this.connection.db, DESK);

  /** A member of staff made for this test and signed in within `context`. */
  async join(context: BrowserContext, role: Role, locale: "ru" | "en" = "en"): Promise<{ id: string; name: string }> {
    const { id, name } = await this.hire(role, locale);
    const sessionId = await openSession(await this.system(), id);
    const cookie = { name: sessionCookie().name, value: await encodeSession({ sessionId, staffId: id }) };
    await context.addCookies([
      { ...cookie, url: this.running.url },
      { name: "locale", value: locale, url: this.running.url },
    ]);
    return { id, name };
  }

  /** A member of staff made for this test, who acts without a screen. */
  async colleague(role: Role): Promise<{ acting: Acting; id: string; name: string }> {
    const { id, name } = await this.hire(role, "en");
    return { acting: { ...(await this.system()), actor: { kind: "staff", id, role } }, id, name };
  }

  private async hire(role: Role, locale: "ru" | "en"): Promise<{ id: string; name: string }> {
    const name = `${role} ${randomUUID().slice(0, 8)}`;
    const email = `${randomUUID()}@desk.example`;
    const { id } = await insertStaff(await this.system(), { name, role, locale, email, password: randomUUID() });
    return { id, name };
  }

  /** A person with an address and a phone of their own, mailed in Tver region unless told otherwise. */
  async person(wish: Partial<NewPerson> = {}): Promise<{ id: string; email: string; phone: string }> {
    const email = `${randomUUID().slice(0, 12)}@mail.example`;
    const phone = `+7900${String(randomInt(10_000_000)).padStart(7, "0")}`;
    const { id } = await createPerson(
      { ...(await this.system()), actor: { kind: "token", id: "e2e", role: "admin" } },
      {
        givenName: "Вера",
        familyName: "Лугова",
        region: "RU-TVE",
        contacts: [
          { kind: "email", value: email },
          { kind: "phone", value: phone },
        ],
        subscriptions: [
          { region: "RU-TVE", channel: "email" },
          { region: "RU-TVE", channel: "sms" },
        ],
        ...wish,
      },
    );
    return { id, email, phone };
  }

  deliver = (mail: Mail) => deliverMail(this.running, mail);

  /** A message that no mail program would write. */
  deliverSource = (raw: string) => deliverSource(this.running, raw);
  sentMails = (address: string) => sentMailsTo(this.running, address);
  sentTo = (address: string) => sentMailTo(this.running, address);
  sentIdsTo = (address: string) => sentIdsTo(this.running, address);
}

export const test = base.extend<
  { desk: Desk; everyTextIsThere: undefined },
  { running: Running; connection: Connection }
>({
  running: [
    async ({ browserName: _ }, use) => use(JSON.parse(readFileSync(RUNNING_FILE, "utf8"))),
    { scope: "worker" },
  ],
  connection: [
    async ({ running }, use) => {
      process.env.RIGHTSDESK_KEY = running.key;
      process.env.AUTH_SECRET = running.authSecret;
      const connection = connect(running.appUrl, 2);
      await use(connection);
      await connection.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ running }, use) => use(running.url),
  desk: ({ running, connection }, use) => use(new Desk(running, connection)),
  // A text that no screen handed over, or that lacks a value, is an error in the browser's console.
  everyTextIsThere: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on("console", (said) => {
        if (/IntlError|MISSING_MESSAGE|INSUFFICIENT_PATH|FORMATTING_ERROR/.test(said.text())) faults.push(said.text());
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
