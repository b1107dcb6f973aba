import { count, eq } from "drizzle-orm";
import { callDrafts, calls } from "@/db/schema/calls";
import { requests, tickets } from "@/db/schema/tickets";
import { listCallDrafts } from "@/domain/calls/drafts/list";
import { type Desk, expect, test } from "../desk";
import { openScreen, press, reloadScreen, type } from "../screen";
import { WebProcess } from "../web-process";

test("the web process is killed in the middle of saves and of logging: the draft is there, nothing is half done", async ({
  desk,
  page,
  context,
  running,
}) => {
  const agent = await desk.join(context, "agent");
  const { id, phone } = await desk.person();
  const web = await WebProcess.start(running);
  try {
    await openScreen(page, `${web.url}/calls/new`);
    await type(page, phone);
    await press(page, "Enter", "u");
    const note = page.getByLabel("Note for colleagues");
    for (const [turn, words] of ["первое", "второе", "третье"].entries()) {
      const saving = page.waitForRequest((request) => request.url().includes("/calls/draft"));
      if (turn === 2) await web.kill();
      await note.fill(words);
      await saving;
      await web.kill();
      // In the middle of a save it may have been done already.
      if (turn === 2) await expect(page.getByText("Not saved yet: no connection.")).toBeVisible();
      await web.start();
      await expect.poll(() => kept(desk, agent)).toContain(words);
      await expect(page.getByText("Not saved yet: no connection.")).toBeHidden();
    }
    await reloadScreen(page);
    await expect(note).toHaveValue("третье");
    await expect(page.getByRole("radio", { name: /Tver/ })).toBeChecked();
    await expect(page.getByRole("region", { name: "Caller" })).toBeVisible();

    const logging = page.waitForRequest(
      (request) => request.method() === "POST" && request.url().includes("/calls/new"),
    );
    await page.getByRole("button", { name: "Apply and finish" }).click();
    await logging;
    await web.kill();
    const done = page.getByText("Done: applied, checked and resolved.");
    await expect(done.or(page.getByText("The server did not respond."))).toBeVisible();
    expect(await halfDone()).toEqual([]);
    await web.start();
    if (!(await done.isVisible())) await page.getByRole("button", { name: "Apply and finish" }).click();
    await expect(done).toBeVisible();
  } finally {
    await web.kill();
  }
  const { db } = desk.connection;
  const mine = await db.select().from(tickets).where(eq(tickets.personId, id));
  expect(mine).toMatchObject([{ status: "resolved", assigneeId: agent.id }]);
  const logged = await db.select().from(calls).where(eq(calls.staffId, agent.id));
  expect(logged).toMatchObject([{ ticketNumber: mine[0]!.number, disposition: "resolved" }]);
  expect(await db.$count(callDrafts, eq(callDrafts.staffId, agent.id))).toBe(0);

  /** Tickets of the caller that are anything but done: logging is all or nothing. */
  function halfDone() {
    return desk.connection.db
      .select({ number: tickets.number, status: tickets.status, requests: count(requests.id) })
      .from(tickets)
      .leftJoin(requests, eq(requests.ticketNumber, tickets.number))
      .where(eq(tickets.personId, id))
      .groupBy(tickets.number)
      .having(eq(tickets.status, "open"));
  }
});

/** What the server has of the agent's typing: of one call and no other. */
async function kept(desk: Desk, { id }: { id: string }): Promise<string> {
  const acting = { ...(await desk.system()), actor: { kind: "staff" as const, id, role: "agent" as const } };
  const drafts = await listCallDrafts(acting);
  expect(drafts.length).toBeLessThanOrEqual(1);
  return drafts[0]?.text ?? "";
}
