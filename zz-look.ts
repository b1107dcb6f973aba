import { readdirSync } from "node:fs";
import postgres from "postgres";
import { readServerNote } from "@/db/embedded/server-note";
import { embeddedUrl } from "@/db/embedded/start-embedded";
for (const d of readdirSync("/tmp").filter(n=>/^imap-faults-/.test(n))) {
  try { const n = readServerNote("/tmp/"+d); const sql=postgres(embeddedUrl(n as any,"desk"),{max:1,connect_timeout:3});
  console.log(d, await sql`select count(*), count(*) filter (where state='stored') unread, max(stored_at), now() from mail_ledger`, await sql`select last_uid, uid_validity, failure, failed_at, connected_at, unaccounted, reconciled_at from mailboxes`, await sql`select action, count(*), max(at) from history where action like 'mailbox%' or action like 'mail.%' group by 1`, await sql`select count(*), count(distinct contact_normalised) from tickets`); await sql.end(); } catch(e) { console.log(d, String(e)); }
}
