import { eq } from "drizzle-orm";
import { consents, policyVersions } from "@/db/schema/policy";
import { regions } from "@/db/schema/regions";
import { suppressions } from "@/db/schema/segments";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { activeMailings } from "@/domain/segments/active-mailings";
import { type Desk, expect, test } from "@/tests/desk";
import { eraseRecord } from "../erase-record";
import { subscribe } from "./subscribe";
import { suppressContact } from "./suppress-contact";
import { unsubscribe } from "./unsubscribe";

const CONSENT = { version: "2026-01", evidence: "phone_call" };

async function publishPolicy(desk: Desk): Promise<void> {
  await desk.db.insert(policyVersions).values({ version: "2026-01", text: "…", publishedAt: desk.now });
}

test("subscribes a person who never opted out, once", async ({ desk }) => {
  const { id } = await desk.person({ subscriptions: [] });
  const subscription = { personId: id, region: "RU-SPE", channel: "email" } as const;

  await subscribe(desk.agent(), subscription);
  await subscribe(desk.agent(), subscription);

  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-SPE", channel: "email" }]);
  expect(await desk.trail({ person: id })).toEqual(["person.created", "person.subscribed"]);
});

test("after an opt-out, only a new provable consent resubscribes", async ({ desk }) => {
  await publishPolicy(desk);
  const { id } = await desk.person();
  const subscription = { personId: id, region: "RU-MOW", channel: "email" } as const;
  await unsubscribe(desk.agent(), { personId: id, region: "RU-MOW" });

  await expect(subscribe(desk.agent(), subscription)).rejects.toMatchRefusal("suppressed");
  expect(await activeMailings(desk.agent(), id, null)).toEqual([]);
  await subscribe(desk.agent(), { ...subscription, consent: CONSENT, ticket: 1001 });

  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-MOW", channel: "email" }]);
  expect(await desk.db.$count(suppressions)).toBe(0);
  expect(await desk.db.select().from(consents)).toMatchObject([{ personId: id, ...CONSENT }]);
  expect(await desk.trail({ ticket: 1001 })).toEqual(["person.subscribed"]);
});

test("resubscribing to one region after opting out everywhere opens no other", async ({ desk }) => {
  await publishPolicy(desk);
  const { id } = await desk.person();
  await unsubscribe(desk.agent(), { personId: id, region: null });

  await subscribe(desk.agent(), { personId: id, region: "RU-MOW", channel: "email", consent: CONSENT });

  const all = await desk.db.$count(regions);
  expect(await desk.db.$count(suppressions, eq(suppressions.channel, "email"))).toBe(all - 1);
  await expect(subscribe(desk.agent(), { personId: id, region: "RU-SPE", channel: "email" })).rejects.toMatchRefusal(
    "suppressed",
  );
  expect(await activeMailings(desk.agent(), id, null)).toEqual([{ region: "RU-MOW", channel: "email" }]);
});

test("a contact that an earlier owner had suppressed needs consent as well", async ({ desk }) => {
  const { id, email } = await desk.person({ subscriptions: [] });
  const contact = normaliseContact("email", email)!;
  await suppressContact(desk.agent(), { contact, region: "RU-MOW", reason: "unsubscribed" });

  await expect(subscribe(desk.agent(), { personId: id, region: "RU-MOW", channel: "email" })).rejects.toMatchRefusal(
    "suppressed",
  );
});

test("refuses a missing contact, an unknown region, policy or person, and actors without permission", async ({
  desk,
}) => {
  const { id } = await desk.person();
  const subscription = { personId: id, region: "RU-SPE", channel: "email" } as const;

  await expect(subscribe(desk.agent(), { ...subscription, channel: "sms" })).rejects.toMatchRefusal("no_recipient");
  await expect(subscribe(desk.agent(), { ...subscription, region: "XX" })).rejects.toMatchRefusal("invalid");
  await expect(subscribe(desk.agent(), { ...subscription, consent: CONSENT })).rejects.toMatchRefusal("invalid");
  await expect(subscribe(desk.system(), subscription)).rejects.toMatchRefusal("forbidden");
  await eraseRecord(desk.agent(), id);
  await expect(subscribe(desk.agent(), subscription)).rejects.toMatchRefusal("not_found");
});
