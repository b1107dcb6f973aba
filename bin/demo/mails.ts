import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { PROJECT_ROOT } from "@/db/project-root";
import { mailLedger } from "@/db/schema/intake";
import type { Acting, Actor } from "@/domain/acting";
import { readMail } from "@/domain/intake/read-mail";
import { storeMail } from "@/domain/intake/store/store-mail";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import type { Random } from "./random";
import type { Story } from "./story";
import { allowed, workOn } from "./work";

export const MAILBOX_FOLDER = path.join(PROJECT_ROOT, "tests/mailbox");

const HOUR = 3_600_000;
const SECONDS_TO_READ = 4;
/** The latest mails are what the visitor finds to do. */
const KEPT_FOR_VISITOR = 24;

type Crew = { agents: Actor[]; supervisor: Actor };

/** The sample mailbox, as if it had come in over the last `hours`, stored, read and worked on by the same verbs as real mail. */
export async function tellMails(story: Story, now: Date, chance: Random, crew: Crew, hours: number): Promise<void> {
  const files = (await readdir(MAILBOX_FOLDER)).filter((name) => name.endsWith(".eml")).sort();
  for (const [index, name] of files.entries()) {
    const receivedAt = new Date(now.getTime() - hours * HOUR * (1 - index / files.length));
    const isKept = index >= files.length - KEPT_FOR_VISITOR;
    const raw = await readFile(path.join(MAILBOX_FOLDER, name));
    story.at(after(receivedAt, SECONDS_TO_READ * 1000), async (acting) => {
      const { ledgerId } = await storeMail(acting, { raw, receivedAt });
      await readMail(acting, ledgerId);
      const number = await ticketOf(acting, ledgerId);
      if (number) tellWork(story, acting.now, chance, crew, { number, isKept });
    });
  }
}

/** Most is done in time, a little late or not at all; of the latest some are claimed. */
function tellWork(
  story: Story,
  readAt: Date,
  chance: Random,
  { agents, supervisor }: Crew,
  { number, isKept }: { number: number; isKept: boolean },
): void {
  const actor = chance.pick(agents);
  if (isKept) {
    if (chance.next() < 0.35)
      story.at(after(readAt, 60_000), (acting) => allowed(() => claimTicket({ ...acting, actor }, number)));
    return;
  }
  if (chance.next() < 0.12) return;
  const tookHours = 0.2 + chance.next() ** 2 * 22;
  story.at(after(readAt, tookHours * HOUR), (acting) => workOn({ ...acting, actor }, supervisor, number));
}

async function ticketOf(acting: Acting, ledgerId: number): Promise<number | null> {
  const [mail] = await acting.db
    .select({ number: mailLedger.ticketNumber })
    .from(mailLedger)
    .where(eq(mailLedger.id, ledgerId));
  return mail?.number ?? null;
}

const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
