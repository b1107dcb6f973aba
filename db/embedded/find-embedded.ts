import { readPostmaster } from "./read-postmaster";
import { readServerNote } from "./server-note";
import { embeddedUrl } from "./start-embedded";

/** The superuser's address of `database` on the server that runs in `home`; null when none does. */
export function findEmbedded(home: string, database: string): string | null {
  const note = readServerNote(home);
  const postmaster = readPostmaster(note.cluster);
  return postmaster?.ready ? embeddedUrl({ ...note, port: postmaster.port }, database) : null;
}
