import { gzipSync } from "node:zlib";
import { plantSession } from "./plant-session";

const PAGES = { "/queue": 170, "/calls/new": 190 };

/** JavaScript that a browser of today asks for before a page can be used, in KB gzip, against the budget that was promised for it. */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  for (const [page, budget] of Object.entries(PAGES)) {
    const html = await (await fetch(address + page, { headers: { cookie } })).text();
    const sources = new Set(
      [...html.matchAll(/<script(?![^>]*noModule)[^>]+src="([^"]+\.js[^"]*)"/gi)].map((found) => found[1]!),
    );
    let bytes = 0;
    for (const source of sources)
      bytes += gzipSync(Buffer.from(await (await fetch(address + source)).arrayBuffer())).length;
    const size = bytes / 1024;
    console.log(
      `first-load ${page} ratio ${(size / budget).toFixed(2)} (${size.toFixed(0)} KB gzip in ${sources.size} scripts; budget ${budget} KB)`,
    );
  }
}
