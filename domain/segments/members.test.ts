import { eq, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { contacts, people } from "@/db/schema/people";
import { sends, subscriptions } from "@/db/schema/segments";
import { eraseRecord } from "@/domain/people/erase-record";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { type Desk, expect, test } from "@/tests/desk";
import { type Member, segmentMembers } from "./members";
import { mailingDay } from "./membership";

async function membersOf(desk: Desk, region = "RU-MOW", channel: "email" | "sms" = "email"): Promise<Member[]> {
  const members: Member[] = [];
  for await (const member of segmentMembers(desk.supervisor(), region, channel)) members.push(member);
  return members;
}

test("lists who may be mailed today, each once, at their first contact", async ({ desk }) => {
  const anna = await desk.person({
    externalId: "A-1",
    contacts: [
      { kind: "email", value: "z@mail.example" },
      { kind: "email", value: "a@mail.example" },
    ],
  });
  const optedOut = await desk.person();
  const erased = await desk.person();
  const mailed = await desk.person();
  const elsewhere = await desk.person({ subscriptions: [{ region: "RU-SPE", channel: "email" }] });
  await unsubscribe(desk.agent(), { personId: optedOut.id, region: "RU-MOW" });
  await eraseRecord(desk.agent(), erased.id);
  await desk.db.insert(sends).values({ personId: mailed.id, day: mailingDay(desk.now) });

  expect(await membersOf(desk)).toEqual([
    {
      personId: anna.id,
      externalId: "A-1",
      contact: "z@mail.example",
      givenName: "Анна",
      familyName: "Кедрова",
      locale: "ru",
      unsubscribeAddress: null,
    },
  ]);
  expect((await membersOf(desk, "RU-SPE")).map((member) => member.personId)).toEqual([elsewhere.id]);
  expect(await membersOf(desk, "RU-MOW", "sms")).toEqual([]);
});

test("records the export, and nothing when it is refused", async ({ desk }) => {
  await membersOf(desk);

  const [entry] = await desk.db.select().from(history).where(eq(history.action, "segment.exported"));
  expect(entry).toMatchObject({ actorId: desk.staffId("supervisor"), details: { region: "RU-MOW", channel: "email" } });
  expect(() => segmentMembers(desk.agent(), "RU-MOW", "email")).toThrow("forbidden");
  await expect(membersOf(desk, "XX")).rejects.toMatchRefusal("invalid");
  expect(await desk.db.$count(history)).toBe(1);
});

test("streams more than a batch, and drops people who unsubscribe meanwhile", async ({ desk }) => {
  await fill(desk, 4500);
  const seen: string[] = [];
  let leaver = "";

  for await (const member of segmentMembers(desk.supervisor(), "RU-MOW", "email")) {
    seen.push(member.personId);
    if (seen.length === 1) {
      const [last] = await desk.db.select({ id: people.id }).from(people).orderBy(sql`${people.id} desc`).limit(1);
      leaver = last!.id;
      await unsubscribe(desk.agent(), { personId: leaver, region: "RU-MOW" });
    }
  }

  expect(seen).toHaveLength(4499);
  expect(seen).not.toContain(leaver);
  expect(seen).toEqual([...new Set(seen)].sort());
});

test("the day of the daily cap is Moscow's", () => {
  expect(mailingDay(new Date("2026-11-22T20:59:59Z"))).toBe("2026-11-22");
  expect(mailingDay(new Date("2026-11-22T21:00:00Z"))).toBe("2026-11-23");
});

async function fill(desk: Desk, count: number): Promise<void> {
  await desk.db.execute(
    sql`insert into ${people} (id) select gen_random_uuid() from generate_series(1, ${count}::int)`,
  );
  await desk.db.execute(sql`
    insert into ${contacts} (person_id, kind, value, normalised, hash)
    select id, 'email', id || '@mail.example', id || '@mail.example', sha256(id::text::bytea) from ${people}`);
  await desk.db.execute(sql`
    insert into ${subscriptions} (person_id, region, channel, status, changed_at)
    select id, 'RU-MOW', 'email', 'active', now() from ${people}`);
}
