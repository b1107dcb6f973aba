import { and, asc, eq, type SQL } from "drizzle-orm";
import { test as base, expect } from "vitest";
import type { Connection, Database } from "@/db/client";
import { history } from "@/db/schema/history";
import { staff } from "@/db/schema/staff";
import { requests } from "@/db/schema/tickets";
import { withClient } from "@/db/with-client";
import { type Acting, actAs, DESK, type Role } from "@/domain/acting";
import { createPerson, type NewPerson } from "@/domain/people/create/create";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import type { NewTicket } from "@/domain/tickets/ticket";
import { cloneDatabase } from "./database/database";
import "./refusal-matcher";

export { expect };

/** Only what staff would say; the rest gets sensible values. */
type TicketWish = Partial<NewTicket> & Partial<NewTicket["requests"][number]>;

/** A desk of one test's own: a database with an agent, a second agent, a supervisor and an admin, and builders that call the real verbs. */
export class Desk {
  private counter = 0;

  private constructor(
    readonly connection: Connection & { appUrl: string; ownerUrl: string },
    private readonly staffIds: Record<string, string>,
    readonly now: Date,
  ) {}

  static async open(connection: Connection & { appUrl: string; ownerUrl: string }): Promise<Desk> {
    const { now } = await actAs(connection.db, DESK);
    const members = [
      ["agent", "agent"],
      ["colleague", "agent"],
      ["supervisor", "supervisor"],
      ["admin", "admin"],
    ] as const;
    const rows = await connection.db
      .insert(staff)
      .values(members.map(([name, role]) => ({ email: `${name}@desk.test`, name, role, passwordHash: "none" })))
      .returning({ id: staff.id, name: staff.name });
    return new Desk(connection, Object.fromEntries(rows.map((row) => [row.name, row.id])), now);
  }

  get db(): Database {
    return this.connection.db;
  }

  agent = () => this.acting("agent", "agent");
  colleague = () => this.acting("colleague", "agent");
  supervisor = () => this.acting("supervisor", "supervisor");
  admin = () => this.acting("admin", "admin");
  system = (): Acting => ({ actor: DESK, db: this.db, now: this.now });
  program = (role: Role): Acting => ({
    actor: { kind: "token", id: crypto.randomUUID(), role },
    db: this.db,
    now: this.now,
  });

  staffId(name: "agent" | "colleague" | "supervisor" | "admin"): string {
    return this.staffIds[name]!;
  }

  /** A person with an e-mail address, mailed in RU-MOW, unless told otherwise. */
  async person(wish: Partial<NewPerson> = {}): Promise<{ id: string; email: string }> {
    this.counter += 1;
    const email = `person${this.counter}@mail.example`;
    const { id } = await createPerson(this.admin(), {
      givenName: "Анна",
      familyName: "Кедрова",
      region: "RU-MOW",
      contacts: [{ kind: "email", value: email }],
      subscriptions: [{ region: "RU-MOW", channel: "email" }],
      ...wish,
    });
    return { id, email: wish.contacts?.find((contact) => contact.kind === "email")?.value ?? email };
  }

  /** An e-mailed ticket with one request (an unsubscribe from RU-MOW), for a fresh person unless `contact` or `personId` is given. */
  async ticket(wish: TicketWish = {}): Promise<{ number: number; requestId: number; personId: string | null }> {
    const { type = "unsubscribe", region = "RU-MOW", changes, proposed, ...rest } = wish;
    const person = rest.contact === undefined && rest.personId === undefined ? await this.person() : null;
    const { number } = await openTicket(this.system(), {
      channel: "email",
      receivedAt: this.now,
      contact: person ? { kind: "email", value: person.email } : null,
      requests: [{ type, region: type === "unsubscribe" ? region : null, changes, proposed }],
      ...rest,
    });
    const [request] = await this.db
      .select()
      .from(requests)
      .where(eq(requests.ticketNumber, number))
      .orderBy(asc(requests.id));
    return { number, requestId: request?.id ?? 0, personId: rest.personId ?? person?.id ?? null };
  }

  /** The actions history lists for a ticket or a person, oldest first. */
  async trail(about: { ticket?: number; person?: string }): Promise<string[]> {
    const conditions: SQL[] = [];
    if (about.ticket) conditions.push(eq(history.ticket, about.ticket));
    if (about.person) conditions.push(eq(history.person, about.person));
    const rows = await this.db
      .select({ action: history.action })
      .from(history)
      .where(and(...conditions))
      .orderBy(asc(history.seq));
    return rows.map((row) => row.action);
  }

  /** Runs a statement as the owner of the database, whom no grant holds back. */
  async asOwner(statement: string): Promise<void> {
    await withClient(this.connection.ownerUrl, (owner) => owner.query(statement));
  }

  /** Runs a statement as the application, and fails with the database's own words. */
  async asApplication(statement: string): Promise<void> {
    await withClient(this.connection.appUrl, (application) => application.query(statement));
  }

  private acting(name: string, role: Role): Acting {
    return { actor: { kind: "staff", id: this.staffIds[name]!, role }, db: this.db, now: this.now };
  }
}

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ onTestFinished }, use) => {
    const database = await cloneDatabase();
    onTestFinished(database.drop);
    await use(await Desk.open(database));
  },
});
