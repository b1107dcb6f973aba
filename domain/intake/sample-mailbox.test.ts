import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { readTicket } from "@/domain/tickets/read/read";
import { type Desk, expect, test } from "@/tests/desk";
import { readNextMails } from "./read-mail";
import { storeMail } from "./store/store-mail";

const FOLDER = fileURLToPath(new URL("../../tests/mailbox", import.meta.url));

type Label = { file: string; kind: string; creates_ticket: boolean; thread_of: string | null };

const labels = readFileSync(path.join(FOLDER, "labels.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Label);

const quietAs = async (desk: Desk, number: number) => (await readTicket(desk.agent(), number)).quietAs;

test("each message of the sample mailbox ends as it should", async ({ desk }) => {
  const ledgerIds = new Map<string, number>();
  for (const { file } of labels) {
    const { ledgerId } = await storeMail(desk.system(), { raw: readFileSync(path.join(FOLDER, file)) });
    ledgerIds.set(file, ledgerId);
  }
  while (await readNextMails(desk.system()));

  const endings = new Map<string, { outcome: string | null; reason: string | null; ticket: number | null }>();
  for (const { file } of labels) {
    const { outcome, reason, ticketNumber: ticket } = mailLedger;
    const [row] = await desk.db
      .select({ outcome, reason, ticket })
      .from(mailLedger)
      .where(eq(mailLedger.id, ledgerIds.get(file)!));
    endings.set(file, row!);
  }

  for (const { file, kind, creates_ticket, thread_of } of labels) {
    const ending = endings.get(file)!;
    const quiet = ending.outcome === "ticket" ? await quietAs(desk, ending.ticket!) : null;
    if (!creates_ticket && quiet) expect.soft({ file, quiet }).toEqual({ file, quiet: kind });
    else if (!creates_ticket) expect.soft({ file, ...ending }).toMatchObject({ outcome: "non_request", reason: kind });
    else if (!thread_of) expect.soft({ file, ...ending }).toMatchObject({ outcome: "ticket", reason: null });
    else
      expect.soft({ file, ...ending }).toMatchObject({ outcome: "appended", ticket: endings.get(thread_of)!.ticket });
  }
});
