import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PROJECT_ROOT } from "@/db/project-root";
import { type Acting, actAs, DESK } from "@/domain/acting";
import { readNextMails } from "@/domain/intake/read-mail";
import { storeMail } from "@/domain/intake/store/store-mail";

export const MAILBOX_FOLDER = path.join(PROJECT_ROOT, "tests/mailbox");

const HOUR = 3_600_000;

/** The sample mailbox, as if it had come in over the last `hours`, stored and read by the same verbs as real mail. */
export async function seedMails(acting: Acting, hours: number): Promise<void> {
  const desk = await actAs(acting.db, DESK);
  const files = (await readdir(MAILBOX_FOLDER)).filter((name) => name.endsWith(".eml")).sort();
  for (const [index, name] of files.entries()) {
    const receivedAt = new Date(desk.now.getTime() - hours * HOUR * (1 - index / files.length));
    await storeMail(desk, { raw: await readFile(path.join(MAILBOX_FOLDER, name)), receivedAt });
  }
  while (await readNextMails(desk));
}
