import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { assignTicket } from "./assign";
import { claimTicket } from "./claim";
import { releaseTicket } from "./release";

test("eight concurrent claims have one winner", async ({ desk }) => {
  const { number } = await desk.ticket();
  const claims = Array.from({ length: 8 }, (_, index) =>
    claimTicket(index % 2 ? desk.agent() : desk.colleague(), number),
  );
  const ended = await Promise.allSettled(claims);

  const { assignee } = await readTicket(desk.agent(), number);
  const lost = ended.filter((claim) => claim.status === "rejected");
  expect(lost).toHaveLength(4);
  for (const claim of lost) expect(claim.reason).toMatchObject({ code: "claimed_by_other" });
  expect([desk.staffId("agent"), desk.staffId("colleague")]).toContain(assignee?.id);
  expect((await desk.trail({ ticket: number })).filter((action) => action === "ticket.claimed")).toHaveLength(1);
});

test("a claimed ticket is open, can be released, and then claimed by a colleague", async ({ desk }) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.agent(), number);
  expect(await readTicket(desk.agent(), number)).toMatchObject({
    status: "open",
    assignee: { id: desk.staffId("agent") },
  });

  await expect(releaseTicket(desk.colleague(), number)).rejects.toMatchRefusal("claimed_by_other");
  await releaseTicket(desk.agent(), number);
  await claimTicket(desk.colleague(), number);
  expect(await desk.trail({ ticket: number })).toEqual([
    "ticket.opened",
    "ticket.matched",
    "ticket.claimed",
    "ticket.released",
    "ticket.claimed",
  ]);
});

test("a supervisor can reassign a claimed ticket; an agent cannot; nobody can assign to an unknown member", async ({
  desk,
}) => {
  const { number } = await desk.ticket();
  await claimTicket(desk.agent(), number);

  await expect(assignTicket(desk.agent(), number, desk.staffId("colleague"))).rejects.toMatchRefusal("forbidden");
  await expect(assignTicket(desk.supervisor(), number, crypto.randomUUID())).rejects.toMatchRefusal("not_found");
  await assignTicket(desk.supervisor(), number, desk.staffId("colleague"));
  expect((await readTicket(desk.agent(), number)).assignee?.id).toBe(desk.staffId("colleague"));
});

test("a program cannot claim, and an unknown ticket is not found", async ({ desk }) => {
  const { number } = await desk.ticket();
  await expect(claimTicket(desk.program("agent"), number)).rejects.toMatchRefusal("forbidden");
  await expect(claimTicket(desk.agent(), 9_999_999)).rejects.toMatchRefusal("not_found");
});
