import { parseArgs } from "node:util";
import { withClient } from "@/db/with-client";
import { attachEnvironment } from "./run/attach";
import { fillDesk, type SeedWish } from "./seed/fill-desk";
import { SeedRefusal } from "./seed/surroundings";

/** `npm run seed -- --people N --tickets N [--add]`: fills an empty desk, or adds to one, at scale. */
async function main(): Promise<void> {
  try {
    const wish = readWish(process.argv.slice(2));
    const { ownerUrl } = await attachEnvironment();
    await fill(ownerUrl, wish);
  } catch (error) {
    if (!(error instanceof SeedRefusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function fill(ownerUrl: string, wish: SeedWish): Promise<void> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  await withClient(ownerUrl, (client) =>
    fillDesk(client, wish, (words) => console.log(`${seconds().padStart(6)}  ${words}`)),
  );
  console.log(`seeded ${wish.people} people and ${wish.tickets} tickets in ${seconds()}`);
}

const USAGE =
  "Usage: npm run seed -- --people N --tickets N [--add], with whole numbers from 0 to 10000000 and not both 0.";
const MOST = 10_000_000;

/** @throws SeedRefusal with the usage when the words are not those */
function readWish(words: string[]): SeedWish {
  const options = { people: { type: "string" }, tickets: { type: "string" }, add: { type: "boolean" } } as const;
  try {
    const { values } = parseArgs({ args: words, options });
    const [people, tickets] = [countOf(values.people), countOf(values.tickets)];
    if (people + tickets > 0) return { people, tickets, add: values.add ?? false };
  } catch {
    // Said below: what is wrong with one word is best told by how they all should be.
  }
  throw new SeedRefusal(USAGE);
}

function countOf(word: string | undefined): number {
  const count = /^\d{1,8}$/.test(word ?? "") ? Number(word) : Number.POSITIVE_INFINITY;
  if (count > MOST) throw new SeedRefusal(USAGE);
  return count;
}

await main();
