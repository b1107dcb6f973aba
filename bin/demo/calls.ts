import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import type { Acting, Actor } from "@/domain/acting";
import { logCall } from "@/domain/calls/log/log";
import { unsubscribeToken } from "@/domain/segments/unsubscribe-token";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { unsubscribeBySignedAddress } from "@/domain/tickets/lifecycle/unsubscribe-by-signed-address";
import type { NewRequest, NewTicket } from "@/domain/tickets/ticket";
import type { Random } from "./random";
import type { Story } from "./story";
import { workOn } from "./work";

const HOUR = 3_600_000;

type Known = { id: string; phone: string; region: string | null };

/** Calls of today: most done on the line, some logged for later, a deletion waiting for a supervisor. */
export async function tellCalls(story: Story, acting: Acting, chance: Random, agents: Actor[]): Promise<void> {
  for (const [index, caller] of (await knownCallers(acting, 16)).entries()) {
    const startedAt = new Date(acting.now.getTime() - (0.1 + chance.next() * 20) * HOUR);
    const actor = chance.pick(agents);
    story.at(new Date(startedAt.getTime() + 60_000), async (acting) => {
      await logCall(
        { ...acting, actor },
        {
          key: randomUUID(),
          call: null,
          startedAt,
          phone: caller.phone,
          personId: caller.id,
          locale: "ru",
          requests: [askedInCall(index, caller)],
          applyNow: index % 3 !== 2,
        },
      );
    });
  }
}

function askedInCall(index: number, { region }: Known): NewRequest {
  if (index % 5 === 4) return { type: "delete" };
  return index % 4 === 3 ? { type: "edit", changes: { homeTown: "Тверь" } } : { type: "unsubscribe", region };
}

/** Requests as other systems hand them in. A signed link needs nobody: it is done as it comes. */
export async function tellOtherChannels(story: Story, acting: Acting, chance: Random): Promise<void> {
  const callers = (await knownCallers(acting, 40)).slice(16);
  for (const [index, channel] of (["form", "link", "api", "form", "link", "api"] as const).entries()) {
    const { id: personId, phone, region } = callers[index]!;
    const receivedAt = new Date(acting.now.getTime() - (0.1 + chance.next() * 22) * HOUR);
    const contact = { kind: "phone", value: phone } as const;
    story.at(receivedAt, async (acting) => {
      if (channel === "link") {
        const token = unsubscribeToken({ personId, region });
        await unsubscribeBySignedAddress(acting, token, { channel, receivedAt, contact }, false);
      } else {
        const asked: NewRequest = index % 2 ? { type: "unsubscribe", region } : { type: "access" };
        await openTicket(acting, { channel, receivedAt, personId, contact, requests: [asked] });
      }
    });
  }
}

/** A month of finished work, so that the wall has something to say. */
export async function tellPast(
  story: Story,
  acting: Acting,
  chance: Random,
  { agents, supervisor }: { agents: Actor[]; supervisor: Actor },
  count: number,
): Promise<void> {
  for (const { id, phone, region } of (await knownCallers(acting, count + 40)).slice(40)) {
    const receivedAt = new Date(acting.now.getTime() - (26 + chance.next() * 24 * 29) * HOUR);
    const ticket: NewTicket = {
      channel: chance.pick(["api", "form", "phone"]),
      receivedAt,
      personId: id,
      contact: { kind: "phone", value: phone },
      requests: [{ type: "unsubscribe", region }],
    };
    const tookHours = chance.next() < 0.03 ? 24 + chance.next() * 1.9 : chance.next() * 20;
    const actor = chance.pick(agents);
    story.at(receivedAt, async (acting) => {
      const { number } = await openTicket(acting, ticket);
      const doneAt = new Date(receivedAt.getTime() + tookHours * HOUR);
      story.at(doneAt, (acting) => workOn({ ...acting, actor }, supervisor, number));
    });
  }
}

/** People with a phone and no ticket that asks for their deletion, the same ones every time. */
async function knownCallers(acting: Acting, limit: number): Promise<Known[]> {
  const rows = await acting.db
    .select({ id: people.id, phone: contacts.normalised, region: people.region })
    .from(contacts)
    .innerJoin(people, and(eq(people.id, contacts.personId), isNull(people.erasedAt)))
    .where(and(eq(contacts.kind, "phone"), gt(contacts.normalised, "+79002000000")))
    .orderBy(asc(contacts.normalised))
    .limit(limit);
  return rows;
}
