import { gzipSync } from "node:zlib";
import { encodeSession, sessionCookie } from "@/app/session-cookie";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { listStaff } from "@/domain/staff/list-staff";
import { openSession } from "@/domain/staff/open-session";

const PAGES = { "/queue": 170, "/calls/new": 190 };

/** JavaScript that a page asks for before it can be used, in KB gzip, against the budget that was promised for it. */
export async function run(): Promise<void> {
  const address = process.env.RIGHTSDESK_PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
  const cookie = await plantSession();
  for (const [page, budget] of Object.entries(PAGES)) {
    const html = await (await fetch(address + page, { headers: { cookie } })).text();
    const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map((found) => found[1]!));
    let bytes = 0;
    for (const source of sources)
      bytes += gzipSync(Buffer.from(await (await fetch(address + source)).arrayBuffer())).length;
    const size = bytes / 1024;
    console.log(
      `first-load ${page} ratio ${(size / budget).toFixed(2)} (${size.toFixed(0)} KB gzip in ${sources.size} scripts; budget ${budget} KB)`,
    );
  }
}

async function plantSession(): Promise<string> {
  const acting = await actAs(connection().db, DESK);
  const [first] = await listStaff({ ...acting, actor: { kind: "token", id: "bench", role: "admin" } });
  if (!first) throw new Error("the desk has no staff yet");
  const sessionId = await openSession(acting, first.id);
  return `${sessionCookie().name}=${await encodeSession({ sessionId, staffId: first.id })}`;
}
