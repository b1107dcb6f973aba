import { HistoryPage } from "@/app/api/v1/schemas/history";
import { expect, test } from "./api";

test("the history of a ticket tells who did what, latest first, page by page", async ({ api, desk }) => {
  const { number, personId } = await desk.ticket();
  await api.agent.post(`/tickets/${number}/note`, { text: "Звонили" });

  const first = (await api.agent.get(`/history?ticket=${number}&limit=1`)).as(HistoryPage);
  expect(first.items).toMatchObject([
    { action: "ticket.noted", ticket: number, person: personId, actor: { kind: "token", name: "agent" }, values: null },
  ]);
  const rest = (await api.agent.get(`/history?ticket=${number}&cursor=${first.nextCursor}`)).as(HistoryPage);
  expect(rest.items.map((entry) => entry.action)).toEqual(["ticket.matched", "ticket.opened"]);
  expect(rest.nextCursor).toBeNull();
});

test("values are told to those with the right alone", async ({ api, desk }) => {
  const { id, email } = await desk.person();
  const created = async (program: typeof api.agent) =>
    (await program.get(`/history?person=${id}`))
      .as(HistoryPage)
      .items.find(({ action }) => action === "person.created");

  expect(JSON.stringify((await created(api.supervisor))?.values)).toContain(email);
  expect((await created(api.agent))?.values).toBeNull();
});

test("asks for exactly one of ticket and person", async ({ api, desk }) => {
  const { id } = await desk.person();
  for (const query of ["", `?ticket=1001&person=${id}`]) {
    expect(await api.admin.get(`/history${query}`)).toMatchObject({
      status: 422,
      body: { errors: [{ field: "ticket", code: "exactly_one" }] },
    });
  }
  expect(await api.agent.get(`/history?person=${id}&cursor=x`)).toMatchObject({ status: 422 });
});
