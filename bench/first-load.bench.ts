import { gzipSync } from "node:zlib";
import { plantSession } from "./plant-session";
import { screens } from "./screens";

/** KB gzip of JavaScript that were promised for each screen. */
const BUDGET = 190;

/**
 * JavaScript that a browser of today asks for before a screen can be used, in KB gzip, against the budget that was promised for it;
 * and the answer of the router, which a visit from another screen costs.
 */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  for (const [name, page] of Object.entries(await screens())) {
    const html = await (await fetch(address + page, { headers: { cookie } })).text();
    const sources = new Set(
      [...html.matchAll(/<script(?![^>]*noModule)[^>]+src="([^"]+\.js[^"]*)"/gi)].map((found) => found[1]!),
    );
    const sizes = await Promise.all(
      [...sources].map(async (source) => ({ source, size: await gzipped(address + source) })),
    );
    const answer = await gzipped(address + page, { cookie, RSC: "1" });
    const size = sizes.reduce((sum, { size }) => sum + size, 0);
    console.log(
      `first-load ${name} ratio ${(size / BUDGET).toFixed(2)} (${size.toFixed(0)} KB gzip in ${sources.size} scripts; budget ${BUDGET} KB; the router answers ${answer.toFixed(1)} KB gzip)`,
    );
  }
}

async function gzipped(address: string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(address, { headers });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length / 1024;
}
