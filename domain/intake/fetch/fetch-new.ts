import { actAs, DESK } from "@/domain/acting";
import { readCursor } from "./cursor";
import { fetchMessages, type OpenFolder } from "./fetch-messages";

export async function fetchNew(folder: OpenFolder): Promise<void> {
  const cursor = await readCursor(await actAs(folder.db, DESK), folder.mailboxId, folder.uidValidity);
  const { mailbox } = folder.client;
  // "n:*" names the last message even when its UID is below n (RFC 3501, 6.4.8).
  if (mailbox && mailbox.exists > 0) await fetchMessages(folder, `${cursor + 1}:*`, cursor);
}
