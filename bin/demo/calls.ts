import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { Acting, Actor } from "@/domain/acting";
import { logCall } from "@/domain/calls/log/log";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import type { NewRequest, NewTicket } from "@/domain/tickets/ticket";
import type { Random } from "./random";
import { workOn } from "./work";

const HOUR = 3_600_000;

type Known = { id: string; phone: string; region: string | null };

/** Calls of today: most done on the line, some logged for later, a deletion waiting for a supervisor. */
export async function seedCalls(acting: Acting, chance: Random, agents: Actor[]): Promise<void> {
  const callers = await knownCallers(acting, 16);
  for (const [index, caller] of callers.entries()) {
    const startedAt = new Date(acting.now.getTime() - chance.next() * 20 * HOUR);
    const asked: NewRequest =
      index % 5 === 4
        ? { type: "delete" }
        : index % 4 === 3
          ? { type: "edit", changes: { homeTown: "Тверь" } }
          : { type: "unsubscribe", region: caller.region };
    await logCall(
      { ...acting, actor: chance.pick(agents), now: new Date(startedAt.getTime() + 60_000) },
      {
        key: randomUUID(),
        call: null,
        startedAt,
        phone: caller.phone,
        personId: caller.id,
        locale: "ru",
        requests: [asked],
        applyNow: index % 3 !== 2,
      },
    );
  }
}

/** Requests by link, preference page, form and API, as other systems hand them in. */
export async function seedOtherChannels(acting: Acting, chance: Random): Promise<void> {
  const people = await knownCallers(acting, 40);
  for (const [index, channel] of (["form", "link", "preferences", "api", "form", "api"] as const).entries()) {
    const person = people[16 + index]!;
    await openTicket(acting, {
      channel,
      receivedAt: new Date(acting.now.getTime() - chance.next() * 22 * HOUR),
      personId: person.id,
      contact: { kind: "phone", value: person.phone },
      requests: [index % 2 ? { type: "unsubscribe", region: person.region } : { type: "access" }],
    });
  }
}

/** A month of finished work, so that the wall has something to say. */
export async function seedPast(
  acting: Acting,
  chance: Random,
  agents: Actor[],
  supervisor: Actor,
  count: number,
): Promise<void> {
  const people = await knownCallers(acting, count + 40);
  for (const person of people.slice(40)) {
    const receivedAt = new Date(acting.now.getTime() - (26 + chance.next() * 24 * 29) * HOUR);
    const ticket: NewTicket = {
      channel: chance.pick(["api", "form", "phone"]),
      receivedAt,
      personId: person.id,
      contact: { kind: "phone", value: person.phone },
      requests: [{ type: "unsubscribe", region: person.region }],
    };
    const { number } = await openTicket({ ...acting, now: receivedAt }, ticket);
    const tookHours = chance.next() < 0.03 ? 24 + chance.next() * 1.9 : chance.next() * 20;
    await workOn(
      { ...acting, actor: chance.pick(agents), now: new Date(receivedAt.getTime() + tookHours * HOUR) },
      supervisor,
      number,
    );
  }
}

/** People with a phone and no ticket that asks for their deletion, the same ones every time. */
async function knownCallers(acting: Acting, limit: number): Promise<Known[]> {
  const rows = await acting.db
    .select({ id: people.id, phone: contacts.normalised, region: people.region })
    .from(contacts)
    .innerJoin(people, and(eq(people.id, contacts.personId), isNull(people.erasedAt)))
    .where(and(eq(contacts.kind, "phone"), gt(contacts.normalised, "+79002000000")))
    .orderBy(asc(contacts.normalised))
    .limit(limit);
  return rows;
}
