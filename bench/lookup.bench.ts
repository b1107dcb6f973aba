import { isNull, sql } from "drizzle-orm";
import { connection } from "@/db/client";
import { fetchRows } from "@/db/fetch-rows";
import type { Client } from "@/db/pg-client";
import { people } from "@/db/schema/people";
import { withClient } from "@/db/with-client";
import { actAs, DESK } from "@/domain/acting";
import { findPeople } from "@/domain/people/search/find";
import { explain } from "./explain";
import { measureTyping } from "./lookup-typing";
import { percentile, timed } from "./percentiles";
import { plantSession } from "./plant-session";

/** What was promised at a million people, in milliseconds. */
const PROMISED = { server: 30, drawn: 100 };
const CALLERS = 8;
const SHORTEST = 3;

type Known = { given: string; family: string; phone: string };

/** How agents type, by kind: what they have typed in full. */
const KINDS: Record<string, (known: Known) => string> = {
  "8 900": ({ phone }) => `8 ${phone.slice(2, 5)} ${phone.slice(5, 8)}-${phone.slice(8, 10)}-${phone.slice(10)}`,
  "+7 900": ({ phone }) => `+7 ${phone.slice(2, 5)} ${phone.slice(5, 8)} ${phone.slice(8)}`,
  "900": ({ phone }) => phone.slice(2),
  family: ({ family }) => family,
  given: ({ given }) => given,
  "family given": ({ family, given }) => `${family} ${given}`,
  "given family": ({ family, given }) => `${given} ${family}`,
  latin: ({ family, given }) => latin(`${family} ${given}`),
  mistyped: ({ family, given }) => `${swapped(family)} ${given}`,
};

/**
 * Looking people up on the running desk while somebody types, one request for each key: the server's time against the same
 * route when it looks nobody up (who is signed in is read by primary key), the plans, and in a browser the time from a key to
 * what it draws.
 */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  console.log(`lookup among ${await connection().db.$count(people, isNull(people.erasedAt))} people`);
  const callers = await someCallers();
  await explainAll(callers[0]!);

  const ask = (q: string) => timed(() => lookUp(address, cookie, q));
  for (let warm = 0; warm < 30; warm += 1) await ask(warm % 2 ? "" : callers[0]!.family);
  const nobody: number[] = [];
  const taken = new Map<string, number[]>(Object.keys(KINDS).map((kind) => [kind, []]));
  for (const caller of callers) {
    for (const [kind, typed] of Object.entries(KINDS)) {
      for (const q of beginningsOf(typed(caller))) taken.get(kind)!.push(await ask(q));
      nobody.push(await ask(""));
    }
  }
  const all = [...taken.values()].flat();
  for (const [kind, times] of [...taken, ["all", all] as const]) report(kind, times, nobody);
  const drawn = await measureTyping(
    address,
    cookie,
    callers.slice(0, 12).map((caller, index) => Object.values(KINDS)[index % 9]!(caller)),
  );
  const p95 = percentile(drawn, 0.95);
  console.log(
    `lookup key-to-drawn ratio ${(p95 / PROMISED.drawn).toFixed(2)} (p50 ${percentile(drawn, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${PROMISED.drawn} promised; ${drawn.length} keys at 60 ms)`,
  );
}

function lookUp(address: string, cookie: string, q: string): Promise<Response> {
  return fetch(`${address}/calls/lookup`, {
    method: "POST",
    headers: { cookie, "Content-Type": "application/json", Origin: address },
    body: JSON.stringify({ q }),
  });
}

function report(kind: string, times: readonly number[], nobody: readonly number[]): void {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const [base50, base95] = [percentile(nobody, 0.5), percentile(nobody, 0.95)];
  console.log(
    `lookup "${kind}" ratio ${(p95 / base95).toFixed(2)} (p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of ${PROMISED.server} promised; looking nobody up p50 ${base50.toFixed(1)}, p95 ${base95.toFixed(1)}; ${times.length} keys)`,
  );
}

/** Callers from all over the table, the same for the same people. */
async function someCallers(): Promise<Known[]> {
  return fetchRows<Known>(
    connection().db,
    sql`
    select given_name as given, family_name as family, min(normalised) as phone
    from people join contacts on person_id = people.id and kind = 'phone'
    where erased_at is null and given_name is not null and family_name is not null and normalised like '+79%'
      and people.id in (select id from people where get_byte(uuid_send(id), 15) = 7 order by id limit 400)
    group by people.id order by md5(people.id::text) limit ${CALLERS}`,
  );
}

/** @throws Error when a plan reads people, contacts or tickets whole */
async function explainAll(caller: Known): Promise<void> {
  await withClient(process.env.RIGHTSDESK_APP_DATABASE_URL!, async (client) => {
    for (const [kind, typed] of Object.entries(KINDS)) await explainLookUp(client, kind, typed(caller));
  });
}

async function explainLookUp(client: Client, kind: string, whole: string): Promise<void> {
  for (const q of [whole.slice(0, 5), whole]) {
    const actor = { kind: "token", id: "bench", role: "admin" } as const;
    const { queries, scanned, indexes } = await explain(client, async (db) =>
      findPeople({ ...(await actAs(db, DESK)), actor }, { q, limit: 9 }),
    );
    const large = scanned.filter((table) => ["people", "contacts", "tickets", "name_words"].includes(table));
    if (large.length > 0) throw new Error(`lookup "${kind}" reads ${large.join(", ")} whole`);
    if (q === whole)
      console.log(`plan "${kind}": ${queries} queries, no table read whole; indexes ${indexes.join(", ")}`);
  }
}

function beginningsOf(typed: string): string[] {
  return Array.from({ length: typed.length - SHORTEST + 1 }, (_, index) => typed.slice(0, SHORTEST + index));
}

/** Two neighbours in the middle the wrong way round. */
function swapped(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
}

const LETTERS: Record<string, string> = Object.fromEntries(
  "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

function latin(text: string): string {
  return [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
}
