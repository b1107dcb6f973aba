import { asc, eq, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { history } from "@/db/schema/history";
import { contacts, people } from "@/db/schema/people";
import { subscriptions } from "@/db/schema/segments";
import { requests, tickets } from "@/db/schema/tickets";
import { withClient } from "@/db/with-client";
import { contactHash } from "@/domain/contacts/contact-hash";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { leafHash } from "@/domain/history/record";
import { nameKey } from "@/domain/people/name-key";
import { findPeople } from "@/domain/people/search/find";
import { activeMailings } from "@/domain/segments/active-mailings";
import { checkSegment } from "@/domain/segments/check";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { listTickets } from "@/domain/tickets/list/list";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { type Desk, expect, test } from "@/tests/desk";
import { fillDesk, type SeedWish } from "./fill-desk";

const WISH = { people: 500, tickets: 200, add: false };

async function fill(desk: Desk, wish: SeedWish): Promise<void> {
  await withClient(desk.connection.ownerUrl, (client) => fillDesk(client, wish, () => {}));
}

test("makes people whose contacts and names are as the desk itself would keep them", async ({ desk }) => {
  await fill(desk, WISH);

  const kept = await desk.db.select().from(contacts);
  expect(kept.length).toBeGreaterThan(600);
  for (const { kind, value, normalised, hash } of kept) {
    expect(normaliseContact(kind, value)?.normalised).toBe(normalised);
    expect(Buffer.from(hash)).toEqual(Buffer.from(contactHash(kind, normalised)));
  }
  for (const person of await desk.db.select().from(people)) expect(nameKey(person)).toBe(person.nameKey);
});

test("makes history that holds, with an end for every resolved ticket", async ({ desk }) => {
  await fill(desk, WISH);

  const entries = await desk.db.select().from(history);
  for (const { leaf, ...entry } of entries) expect(Buffer.from(leaf)).toEqual(Buffer.from(leafHash(entry)));
  const resolved = await desk.db.select().from(tickets).where(eq(tickets.status, "resolved"));
  expect(resolved.length).toBeGreaterThan(50);
  const ended = entries.filter(({ action }) => action === "ticket.resolved").map(({ ticket }) => ticket);
  expect(new Set(ended)).toEqual(new Set(resolved.map(({ number }) => number)));
});

test("nobody who left a segment is in it", async ({ desk }) => {
  await fill(desk, WISH);

  const left = await desk.db
    .select({ personId: tickets.personId, region: requests.region })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .where(
      sql`${requests.type} = 'unsubscribe' and ${requests.status} = 'applied' and ${tickets.personId} is not null`,
    );
  expect(left.length).toBeGreaterThan(10);
  for (const { personId, region } of left) expect(await activeMailings(desk.agent(), personId!, region)).toEqual([]);
});

test("the verbs work on what it made", async ({ desk }) => {
  await fill(desk, WISH);
  const agent = desk.agent();

  const { items } = await listTickets(agent, { status: "unresolved", type: "unsubscribe", assignee: "none" });
  const ticket = items.find((item) => item.person && item.requests.length === 1)!;
  await applyRequest(agent, ticket.requests[0]!.id);
  await resolveTicket(agent, ticket.number);
  expect(await desk.trail({ ticket: ticket.number })).toEqual(
    expect.arrayContaining(["ticket.opened", "request.applied", "ticket.resolved"]),
  );

  const [mailed] = await desk.db
    .select({ person: subscriptions.personId, region: subscriptions.region, phone: contacts.normalised })
    .from(subscriptions)
    .innerJoin(contacts, eq(contacts.personId, subscriptions.personId))
    .where(sql`${subscriptions.status} = 'active' and ${subscriptions.channel} = 'sms' and ${contacts.kind} = 'phone'`)
    .orderBy(asc(contacts.id));
  const typed = mailed!.phone.replace("+7", "8 ");
  expect((await findPeople(agent, { q: typed })).map((hit) => hit.id)).toEqual([mailed!.person]);
  expect(await checkSegment(agent, mailed!.region, { phone: typed })).toEqual({ member: true, because: "member" });
});

test("adds to what is there only when told to, and never a contact twice", async ({ desk }) => {
  await desk.person();
  await expect(fill(desk, WISH)).rejects.toThrow("The desk is not empty (1 people, 0 tickets)");

  await fill(desk, { ...WISH, add: true });
  await fill(desk, { people: 30, tickets: 20, add: true });
  expect(await desk.db.$count(people)).toBe(531);
  expect(await desk.db.$count(tickets)).toBe(220);
});

test("leaves indexes and foreign keys as they were", async ({ desk }) => {
  const shape = () =>
    fetchRows(
      desk.db,
      sql`
      select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid::regclass::text not like 'pg_%'
      union all select conname || pg_get_constraintdef(oid) from pg_constraint order by 1`,
    );
  const before = await shape();
  await fill(desk, WISH);
  expect(await shape()).toEqual(before);
});
