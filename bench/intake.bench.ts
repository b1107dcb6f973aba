import { setTimeout as pause } from "node:timers/promises";
import { connect } from "@/db/client";
import { mailLedger } from "@/db/schema/intake";
import { withClient } from "@/db/with-client";
import { actAs, DESK } from "@/domain/acting";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { storeMails } from "@/domain/intake/store/store-mail";
import { type OwnDatabase, startOwnDatabase } from "@/tests/database/own-database";
import { readMailTurn } from "@/worker/read-mail";
import { insertRows, readRows } from "./bare-inserts";
import { multipartMail, textMail } from "./intake-mails";
import { processorTime } from "./processor-time";

/** It brings a database of its own: the running desk is left alone. */
export const attached = false;

const MAILS = 1500;
const WARM_UP = 200;
/** What else runs on the machine comes and goes: the parts take turns, and their costs are added up. */
const ROUNDS = 3;
/** As the fetching of a mailbox commits them. */
const BATCH = 50;

/** Seconds that passed, and seconds of processor time that this process, its children and PostgreSQL took. */
type Cost = { wall: number; cpu: number };

/** Of each mail, on average of all rounds. */
type Costs = Record<"whole" | "together" | "oneByOne" | "parsing", Cost>;

/**
 * Intake from a raw message to an open ticket (stored, parsed, triaged, taken in) against the bare inserts of the same rows in
 * the same number of commits, and against parsing alone, each per second of processor time.
 */
export async function run(): Promise<void> {
  for (const [kind, mailOf] of Object.entries({ text: textMail, multipart: multipartMail })) {
    const rounds: Costs[] = [];
    while (rounds.length < ROUNDS) rounds.push(await runRound(mailOf));
    report(kind, rounds.reduce(add));
  }
}

async function runRound(mailOf: (index: number) => Buffer): Promise<Costs> {
  const database = await startOwnDatabase("bench-intake");
  try {
    return await compare(mailOf, database);
  } finally {
    await database.stop();
  }
}

async function compare(mailOf: (index: number) => Buffer, database: OwnDatabase): Promise<Costs> {
  const urls = [await database.copy("together"), await database.copy("one_by_one")];
  const { db, close } = connect(database.appUrl);
  const mails = Array.from({ length: WARM_UP + MAILS }, (_, index) => mailOf(index));
  await takeAll(db, mails.slice(0, WARM_UP));
  const whole = await measure(database, () => takeAll(db, mails.slice(WARM_UP)));
  const rows = await withClient(database.appUrl, readRows);
  await close();

  const inserts: Cost[] = [];
  for (const [index, url] of urls.entries()) {
    const { cost } = await withClient(url, (client) =>
      measure(database, () => insertRows(client, rows, whole.result, index === 0)),
    );
    inserts.push(perMail(cost, WARM_UP + MAILS));
  }
  const [together, oneByOne] = inserts;
  for (const raw of mails.slice(0, WARM_UP)) await parseMail(raw);
  const parsing = await measure(database, async () => {
    for (const raw of mails.slice(WARM_UP)) await parseMail(raw);
  });
  return {
    whole: perMail(whole.cost, MAILS),
    together: together!,
    oneByOne: oneByOne!,
    parsing: perMail(parsing.cost, MAILS),
  };
}

/** Stores and reads side by side, as the worker does. Answers with the number of commits. */
async function takeAll(db: Parameters<typeof readMailTurn>[0], raws: Buffer[]): Promise<number> {
  const before = await db.$count(mailLedger);
  let commits = 0;
  let stored = false;
  const store = async () => {
    for (let start = 0; start < raws.length; start += BATCH) {
      await storeMails(
        await actAs(db, DESK),
        raws.slice(start, start + BATCH).map((raw) => ({ raw })),
      );
      commits += 1;
    }
    stored = true;
  };
  const read = async () => {
    const turn = readMailTurn(db);
    for (;;) {
      const last = stored;
      if (await turn()) commits += 1;
      else if (last) return;
      else await pause(1);
    }
  };
  await Promise.all([store(), read()]);
  if ((await db.$count(mailLedger)) !== before + raws.length) throw new Error("mail was lost");
  return commits;
}

async function measure<T>(database: OwnDatabase, work: () => Promise<T>): Promise<{ cost: Cost; result: T }> {
  const roots = [process.pid, database.pid];
  const [wall, cpu] = [performance.now(), processorTime(roots)];
  const result = await work();
  return { result, cost: { wall: (performance.now() - wall) / 1000, cpu: processorTime(roots) - cpu } };
}

function perMail({ wall, cpu }: Cost, mails: number): Cost {
  return { wall: wall / mails / ROUNDS, cpu: cpu / mails / ROUNDS };
}

function add(one: Costs, other: Costs): Costs {
  const sum = (name: keyof Costs) => ({
    wall: one[name].wall + other[name].wall,
    cpu: one[name].cpu + other[name].cpu,
  });
  return { whole: sum("whole"), together: sum("together"), oneByOne: sum("oneByOne"), parsing: sum("parsing") };
}

/** The rate per core used is that of mails to seconds of processor time. */
function report(kind: string, { whole, together, oneByOne, parsing }: Costs): void {
  const say = (name: string, { wall, cpu }: Cost) =>
    `${name} ${(1 / wall).toFixed(0)} mails/s on ${(cpu / wall).toFixed(2)} cores, ${(1000 * cpu).toFixed(2)} ms of processor each`;
  const ratio = (inserts: Cost) => (Math.max(inserts.cpu, parsing.cpu) / whole.cpu).toFixed(2);
  console.log(
    [
      `intake ${kind} ratio ${ratio(oneByOne)} per core of the slower baseline, an insert for each row (promised 0.40)`,
      `intake ${kind} ratio ${ratio(together)} per core of the slower baseline, many rows to an insert`,
      `  ${say("end to end", whole)}`,
      `  ${say("bare inserts one by one", oneByOne)}`,
      `  ${say("bare inserts together", together)}`,
      `  ${say("parsing alone", parsing)}`,
    ].join("\n"),
  );
}
