import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { mailboxes } from "@/db/schema/intake";
import { contacts, people } from "@/db/schema/people";
import { subscriptions } from "@/db/schema/segments";
import { type Acting, inTransaction } from "@/domain/acting";
import type { MailingChannel } from "@/domain/contacts/channels";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { mailingDay, membership, notMailedOn } from "./membership";
import { requireRegion } from "./region-exists";
import { unsubscribeToken } from "./unsubscribe-token";

export type Member = {
  personId: string;
  externalId: string | null;
  contact: string;
  givenName: string | null;
  familyName: string | null;
  locale: "ru" | "en";
  /** For List-Unsubscribe (RFC 2369); null unless the channel is e-mail. */
  unsubscribeAddress: string | null;
};

const BATCH_SIZE = 2000;
const LOWEST_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Streams who may be mailed in a region by a channel today, each person once, ordered by id; the export is recorded first.
 * Reads in batches by id: a slow reader holds no connection, and a person who unsubscribes meanwhile drops out.
 * @throws Refusal `invalid` for an unknown region, on the first read
 */
export function segmentMembers(acting: Acting, region: string, channel: MailingChannel): AsyncIterable<Member> {
  requirePermission(acting.actor, "segment:read");
  return stream(acting, region, channel);
}

async function* stream(acting: Acting, region: string, channel: MailingChannel): AsyncGenerator<Member> {
  await requireRegion(acting, region);
  await inTransaction(acting, (acting) =>
    recordHistory(acting, { action: "segment.exported", details: { region, channel } }),
  );
  const domain = channel === "email" ? await unsubscribeDomain(acting) : null;
  let after = LOWEST_ID;
  for (;;) {
    const last = await endOfBatch(acting, region, channel, after);
    if (last === null) return;
    for (const member of await readBatch(acting, region, channel, after, last)) {
      const token = domain && unsubscribeToken({ personId: member.personId, region });
      yield { ...member, unsubscribeAddress: token && `unsubscribe+${token}@${domain}` };
    }
    after = last;
  }
}

async function unsubscribeDomain(acting: Acting): Promise<string | null> {
  const [mailbox] = await acting.db
    .select({ address: mailboxes.address })
    .from(mailboxes)
    .where(and(eq(mailboxes.enabled, true), eq(mailboxes.plusAddressing, true)))
    .orderBy(asc(mailboxes.id))
    .limit(1);
  return mailbox?.address.split("@").at(-1) ?? null;
}

/** A bounded range keeps the planner off the whole region. */
async function endOfBatch(
  acting: Acting,
  region: string,
  channel: MailingChannel,
  after: string,
): Promise<string | null> {
  const [end] = await fetchRows<{ id: string }>(
    acting.db,
    sql`
    select id from (
      select ${subscriptions.personId} as id from ${subscriptions}
      where ${subscriptions.region} = ${region} and ${subscriptions.channel} = ${channel}
        and ${subscriptions.status} = 'active' and ${subscriptions.personId} > ${after}::uuid
      order by ${subscriptions.personId} limit ${BATCH_SIZE}) batch
    order by id desc limit 1`,
  );
  return end?.id ?? null;
}

async function readBatch(
  acting: Acting,
  region: string,
  channel: MailingChannel,
  after: string,
  last: string,
): Promise<Omit<Member, "unsubscribeAddress">[]> {
  const range = sql`${subscriptions.personId} > ${after}::uuid and ${subscriptions.personId} <= ${last}::uuid`;
  return fetchRows<Omit<Member, "unsubscribeAddress">>(
    acting.db,
    sql`
    select distinct on (${subscriptions.personId}) ${subscriptions.personId} as "personId",
      ${people.externalId} as "externalId", ${contacts.normalised} as contact,
      ${people.givenName} as "givenName", ${people.familyName} as "familyName", ${people.locale} as locale
    ${membership(sql`${dueToday(acting, region, channel)} and ${range}`)}
    order by ${subscriptions.personId}, ${contacts.id}`,
  );
}

function dueToday(acting: Acting, region: string, channel: MailingChannel): SQL {
  return sql`${subscriptions.region} = ${region} and ${subscriptions.channel} = ${channel}
    and ${notMailedOn(mailingDay(acting.now))}`;
}
