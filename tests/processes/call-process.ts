import { connect } from "@/db/client";
import { actAs } from "@/domain/acting";
import { saveCallDraft } from "@/domain/calls/drafts/save";
import { logCall } from "@/domain/calls/log/log";

/**
 * An agent's calls in a process of their own, until it is killed: a draft that is saved letter by letter, then the call, logged. It says
 * `saved VERSION` and `logged NUMBER` once the database has said so.
 */
const [staffId, personId, phone, saves] = process.argv.slice(2) as [string, string, string, string];
const { db } = connect(process.env.RIGHTSDESK_APP_DATABASE_URL!, 2);
const begin = () => actAs(db, { kind: "staff", id: staffId, role: "agent" });

for (;;) {
  const key = crypto.randomUUID();
  for (let version = 0; version < Number(saves); version += 1) {
    const text = JSON.stringify({ key, query: phone, note: "а".repeat(version) });
    await saveCallDraft(await begin(), { key }, version, { text, personId });
    console.log(`saved ${version + 1}`);
  }
  const acting = await begin();
  const requests = [{ type: "unsubscribe" as const, region: "RU-MOW" }];
  const call = { key, call: null, startedAt: acting.now, phone, personId, locale: "ru" as const, applyNow: true };
  const { number } = await logCall(acting, { ...call, requests, note: "по телефону" });
  console.log(`logged ${number}`);
}
