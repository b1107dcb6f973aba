import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { applyRequest } from "../requests/apply-request";
import { splitTicket } from "./split";

test("chosen requests move to a new ticket with the same clock", async ({ desk }) => {
  const person = await desk.person();
  const receivedAt = new Date(desk.now.getTime() - 5 * 3_600_000);
  const { number } = await desk.ticket({
    personId: person.id,
    contact: { kind: "email", value: person.email },
    receivedAt,
    message: { text: "Отпишите и скажите, что у вас есть" },
    requests: [{ type: "unsubscribe" }, { type: "access" }],
  });
  const before = await readTicket(desk.agent(), number);
  const [kept, moved] = before.requests;
  const added = await splitTicket(desk.agent(), number, [moved!.id]);

  const split = await readTicket(desk.agent(), added.number);
  expect(split).toMatchObject({ receivedAt, dueAt: before.dueAt, personId: person.id, contact: before.contact });
  expect(split).toMatchObject({ requests: [{ id: moved!.id }], messages: [], relations: { follows: number } });
  expect(await readTicket(desk.agent(), number)).toMatchObject({
    requests: [{ id: kept!.id }],
    messages: [{ text: "Отпишите и скажите, что у вас есть" }],
    relations: { followedBy: [added.number] },
  });
  for (const ticket of [number, added.number]) expect(await desk.trail({ ticket })).toContain("ticket.split");
});

test("refuses no or all requests, decided ones, and those of other tickets", async ({ desk }) => {
  const { number, requestId } = await desk.ticket({ requests: [{ type: "unsubscribe" }, { type: "question" }] });
  const other = await desk.ticket();
  const split = (...ids: number[]) => splitTicket(desk.agent(), number, ids);
  await expect(split()).rejects.toMatchRefusal("invalid");
  await expect(split(requestId, requestId + 1)).rejects.toMatchRefusal("invalid");
  await expect(split(other.requestId)).rejects.toMatchRefusal("not_found");
  await applyRequest(desk.agent(), requestId);
  await expect(split(requestId)).rejects.toMatchRefusal("conflict");
});
