import { eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { readTicket } from "@/domain/tickets/read/read";
import { expect, test } from "@/tests/desk";
import { logCall } from "./log";

test("what is answered during a call is answered by that call", async ({ desk }) => {
  const startedAt = new Date(desk.now.getTime() - 60_000);
  const logged = await logCall(desk.agent(), {
    key: crypto.randomUUID(),
    call: null,
    phone: "+79001112233",
    personId: null,
    locale: "ru",
    applyNow: true,
    requests: [{ type: "question" }],
    startedAt,
  });
  const [call] = await desk.db.select().from(calls).where(eq(calls.ticketNumber, logged.number));
  expect(await readTicket(desk.agent(), logged.number)).toMatchObject({
    status: "resolved",
    requests: [{ status: "applied", answer: { way: "phone", call: call!.id, by: "agent", at: startedAt } }],
  });
});
