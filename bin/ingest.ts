import { readFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { readMailOutcome } from "@/domain/intake/ledger/read-mail-outcome";
import { readMail } from "@/domain/intake/read-mail";
import { type StoredMail, storeMail } from "@/domain/intake/store/store-mail";
import { attachEnvironment } from "./run/attach";

/** EX_NOINPUT and EX_TEMPFAIL of sysexits.h. */
const NO_INPUT = 66;
const TRY_LATER = 75;
const STDIN = "-";

await attachEnvironment();
const { db } = connection();
const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : [STDIN]) await ingest(file);
// The thread that reads mail waits for a next message, and would keep the process.
process.exit();

/** Stores a message, reads it, and prints what became of it. */
async function ingest(file: string): Promise<void> {
  const raw = await takeInput(file);
  const { ledgerId, sha256, state } = await store(raw);
  const { outcome, ticket } = await read(ledgerId);
  console.log(JSON.stringify({ file: path.basename(file), sha256, state, outcome, ticket }));
}

async function takeInput(file: string): Promise<Uint8Array> {
  try {
    return file === STDIN ? await buffer(process.stdin) : await readFile(file);
  } catch {
    return giveUp(NO_INPUT, `${file} cannot be read.`);
  }
}

/** Nothing is stored when this fails: the mail server that called us keeps the message and tries again. */
async function store(raw: Uint8Array): Promise<StoredMail> {
  try {
    return await storeMail(await actAs(db, DESK), { raw });
  } catch {
    return giveUp(TRY_LATER, "The message cannot be stored now: try again later.");
  }
}

/** The message is safe already: if it cannot be read now, the worker reads it later. */
async function read(ledgerId: number): Promise<{ outcome: string | null; ticket: number | null }> {
  try {
    await readMail(await actAs(db, DESK), ledgerId);
    return await readMailOutcome(await actAs(db, DESK), ledgerId);
  } catch {
    console.error("The message is stored and will be read later.");
    return { outcome: null, ticket: null };
  }
}

function giveUp(code: number, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}
