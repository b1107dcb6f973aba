import { desc } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { expect, test } from "@/tests/desk";
import { recordPrint } from "./record-print";

test("each print is recorded, and whether contacts were in full", async ({ desk }) => {
  const { number, personId } = await desk.ticket();
  await recordPrint(desk.agent(), number, { revealed: false });
  await recordPrint(desk.agent(), number, { revealed: true });
  const [last] = await desk.db.select().from(history).orderBy(desc(history.seq)).limit(1);
  expect(last).toMatchObject({ action: "ticket.printed", person: personId, details: { revealed: true } });
  expect((await desk.trail({ ticket: number })).filter((act) => act === "ticket.printed")).toHaveLength(2);
  await expect(recordPrint(desk.agent(), 1, { revealed: false })).rejects.toMatchRefusal("not_found");
});
