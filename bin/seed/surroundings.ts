import type { Client } from "@/db/pg-client";
import { ordinalOf } from "./invent-person";

/** The desk cannot be filled; the message is one sentence that says why and how to mend it. */
export class SeedRefusal extends Error {
  override name = "SeedRefusal";
}

/** What the seed builds on: ordinals that are free, who can work, the policy in force, contacts that somebody has. */
export type Surroundings = {
  now: Date;
  firstPerson: number;
  firstTicket: number;
  staff: string[];
  policy: string;
  taken: Set<string>;
  /** There is much less than is to come. */
  isSmall: boolean;
};

const FIRST_POLICY = "2025-09";

/** @throws SeedRefusal when there are people or tickets and `add` is not set */
export async function findSurroundings(
  client: Client,
  wish: { people: number; tickets: number; add: boolean },
): Promise<Surroundings> {
  const {
    rows: [there],
  } = await client.query<{ now: Date; people: string; tickets: string; last: string | null; policy: string | null }>(`
    select date_trunc('milliseconds', clock_timestamp()) as now,
      (select count(*) from people) as people, (select count(*) from tickets) as tickets,
      (select max(external_id) from people where external_id ~ '^S-[0-9]{9}$') as last,
      (select version from policy_versions order by published_at desc limit 1) as policy`);
  const { now, people, tickets, last, policy } = there!;
  if (!wish.add && Number(people) + Number(tickets) > 0) {
    throw new SeedRefusal(
      `The desk is not empty (${people} people, ${tickets} tickets): say --add to add to it, or start one without demo data (RIGHTSDESK_DEMO=0).`,
    );
  }
  const { rows: staff } = await client.query<{ id: string }>(
    "select id from staff where disabled_at is null order by role, email",
  );
  const { rows: contacts } = await client.query<{ normalised: string }>("select normalised from contacts");
  return {
    now,
    firstPerson: last ? ordinalOf(last) + 1 : 0,
    firstTicket: Number(tickets),
    staff: staff.map(({ id }) => id),
    policy: policy ?? FIRST_POLICY,
    isSmall: 3 * (Number(people) + Number(tickets)) < wish.people + wish.tickets,
    taken: new Set(contacts.map(({ normalised }) => normalised)),
  };
}
