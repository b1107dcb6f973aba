import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { mailLedger } from "@/db/schema/intake";
import { readNextMails } from "@/domain/intake/read-mail";
import { listTickets } from "@/domain/tickets/list/list";
import { expect, test } from "@/tests/desk";
import { receiveSampleMail } from "./receive-sample-mail";
import { ringSampleCall } from "./ring-sample-call";

test("a sample mail of somebody who is mailed is stored like any, and becomes their ticket", async ({ desk }) => {
  const person = await desk.person();
  await receiveSampleMail(desk.agent());
  expect(await desk.db.$count(mailLedger, eq(mailLedger.state, "stored"))).toBe(1);
  while (await readNextMails(desk.system()));
  const { items } = await listTickets(desk.agent(), {});
  expect(items).toMatchObject([{ channel: "email", person: { id: person.id } }]);
  expect(items[0]!.requests).toHaveLength(1);
});

test("a sample call rings for whoever asked for it, from a number on record", async ({ desk }) => {
  const phone = "+79000000001";
  await desk.person({ contacts: [{ kind: "phone", value: phone }] });
  const agent = desk.agent();
  const { id } = await ringSampleCall(agent);
  const [call] = await desk.db.select().from(calls).where(eq(calls.id, id));
  expect(call).toMatchObject({ fromNumber: phone, staffId: agent.actor.id, takenAt: null });
});

test("a desk without people has nobody to write or call", async ({ desk }) => {
  await expect(receiveSampleMail(desk.agent())).rejects.toMatchRefusal("not_found");
  await expect(ringSampleCall(desk.agent())).rejects.toMatchRefusal("not_found");
});
