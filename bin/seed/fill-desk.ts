import { getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { copyRows } from "@/db/copy-rows";
import type { Client } from "@/db/pg-client";
import { history } from "@/db/schema/history";
import { contacts, people } from "@/db/schema/people";
import { consents, policyVersions } from "@/db/schema/policy";
import { subscriptions, suppressions } from "@/db/schema/segments";
import { messages, requests, tickets } from "@/db/schema/tickets";
import { channelsOf } from "@/domain/contacts/channels";
import { contactHash } from "@/domain/contacts/contact-hash";
import { type Fate, fatesOf, type NumberedTicket, numberTickets, settleErasures } from "./fates";
import { historyOf, personCreated } from "./history-rows";
import { inventPerson } from "./invent-person";
import { addPersonRows, type PersonRows } from "./person-rows";
import { planTickets } from "./plan-ticket";
import { findSurroundings, type Surroundings } from "./surroundings";
import { addTicketRows, requesterOf, type TicketRows } from "./ticket-rows";
import { withoutIndexes } from "./without-indexes";

/** `add`: to what is there already. */
export type SeedWish = { people: number; tickets: number; add: boolean };

/** People and tickets that are sent in one go: as much as fits in memory with ease. */
const BATCH = { people: 20_000, tickets: 5_000 };
const YEAR_MS = 365 * 86_400_000;
const QUARTER_MS = 91 * 86_400_000;

/** Tables that triggers look into while tickets come in need their indexes; the others can do without for as long. */
const LOOKED_UP = [tickets, messages];
const LEFT_ALONE = [people, contacts, subscriptions, suppressions, consents, requests, history];

type Say = (words: string) => void;

/**
 * Fills the desk with people and 90 days of tickets, all of it or nothing, and refreshes what the planner knows. The same
 * wish makes the same people and tickets, with times before now.
 *
 * @param client a connection of the database's owner, who may reserve numbers and ANALYZE
 * @throws SeedRefusal when the desk is not empty and `add` is not set
 */
export async function fillDesk(client: Client, wish: SeedWish, say: Say): Promise<void> {
  await drizzle(client).transaction(async () => {
    const around = await findSurroundings(client, wish);
    const planned = settleErasures([
      ...planTickets({
        ...around,
        tickets: wish.tickets,
        people: { first: around.firstPerson, count: wish.people },
        staff: around.staff.length,
      }),
    ]);
    const lines = planned.reduce((sum, ticket) => sum + ticket.lines.length, 0);
    const numbered = numberTickets(
      planned,
      await reserve(client, "tickets", "number", planned.length),
      await reserve(client, "requests", "id", lines),
    );
    const copy = async () => {
      await copyPeople(client, wish.people, around, fatesOf(numbered), say);
      await copyTickets(client, numbered, around, say);
      say("building indexes");
    };
    await (around.isSmall ? withoutIndexes(client, LEFT_ALONE.map(getTableName), copy) : copy());
  });
  say("refreshing statistics");
  await client.query(`vacuum (analyze) ${[...LEFT_ALONE, ...LOOKED_UP].map(getTableName).join()}`);
}

async function reserve(client: Client, table: string, column: string, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    "select nextval(pg_get_serial_sequence($1, $2)) as id from generate_series(1, $3::int)",
    [table, column, count],
  );
  return rows.map(({ id }) => Number(id));
}

async function copyPeople(
  client: Client,
  count: number,
  around: Surroundings,
  fates: Map<number, Fate>,
  say: Say,
): Promise<void> {
  const { now, policy, firstPerson, taken } = around;
  await copyPolicy(client, policy, now);
  for (let from = 0; from < count; from += BATCH.people) {
    const rows: PersonRows = { people: [], contacts: [], subscriptions: [], suppressions: [], consents: [] };
    const created: (typeof history.$inferInsert)[] = [];
    for (let index = from; index < Math.min(from + BATCH.people, count); index += 1) {
      const person = inventPerson(firstPerson + index);
      person.contacts = person.contacts.filter(({ normalised }) => !taken.has(normalised));
      const createdAt = new Date(now.getTime() - QUARTER_MS - Math.round((1 - index / count) * 3 * YEAR_MS));
      addPersonRows(rows, person, fates.get(firstPerson + index), createdAt, policy);
      created.push(personCreated(person.id, createdAt, person.contacts.length, person.places.length, policy));
    }
    await copyRows(client, people, rows.people);
    await copyRows(client, contacts, rows.contacts);
    await copyRows(client, subscriptions, rows.subscriptions);
    await copyRows(client, suppressions, rows.suppressions);
    await copyRows(client, consents, rows.consents);
    await copyRows(client, history, created);
    say(`people ${Math.min(from + BATCH.people, count)} of ${count}`);
  }
}

/** A consent names the version of the policy that was agreed to. */
async function copyPolicy(client: Client, version: string, now: Date): Promise<void> {
  const { rowCount } = await client.query("select from policy_versions where version = $1", [version]);
  const text = "Отписаться от рассылки, изменить или удалить данные можно в любой момент.";
  if (!rowCount)
    await copyRows(client, policyVersions, [{ version, text, publishedAt: new Date(now.getTime() - 4 * YEAR_MS) }]);
}

async function copyTickets(
  client: Client,
  planned: NumberedTicket[],
  { staff }: Surroundings,
  say: Say,
): Promise<void> {
  for (let from = 0; from < planned.length; from += BATCH.tickets) {
    const rows: TicketRows = { tickets: [], requests: [], messages: [] };
    const entries: (typeof history.$inferInsert)[] = [];
    const banned: (typeof suppressions.$inferInsert)[] = [];
    for (const ticket of planned.slice(from, from + BATCH.tickets)) {
      const requester = requesterOf(ticket);
      addTicketRows(rows, ticket, requester, staff);
      entries.push(...historyOf(ticket, requester, staff));
      banned.push(...strangersBans(ticket, requester));
    }
    await copyRows(client, tickets, rows.tickets);
    await copyRows(client, requests, rows.requests);
    await copyRows(client, messages, rows.messages);
    await copyRows(client, suppressions, banned);
    await copyRows(
      client,
      history,
      entries.sort((a, b) => a.at.getTime() - b.at.getTime()),
    );
    say(`tickets ${Math.min(from + BATCH.tickets, planned.length)} of ${planned.length}`);
  }
}

/** Whoever we do not know is unsubscribed by the contact alone. */
function strangersBans(
  ticket: NumberedTicket,
  { contact }: ReturnType<typeof requesterOf>,
): (typeof suppressions.$inferInsert)[] {
  const left = ticket.requests.find((line) => line.type === "unsubscribe" && line.status === "applied");
  if (!left || ticket.person || !contact) return [];
  const hash = contactHash(contact.kind, contact.normalised);
  return channelsOf(contact.kind).map((channel) => ({
    contactHash: hash,
    channel,
    region: left.region,
    reason: "unsubscribed",
    at: left.decidedAt!,
  }));
}
