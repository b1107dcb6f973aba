import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPostmaster } from "@/db/embedded/read-postmaster";
import { readServerNote } from "@/db/embedded/server-note";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { migrate } from "@/db/migrate";
import { withClient } from "@/db/with-client";
import { removeEmbedded } from "@/tests/database/remove-embedded";

/** A migrated, empty database on a server of its own. `ownerUrl` is the superuser's. `pid` is the server's; `copy` adds a database like it. */
export type OwnDatabase = {
  appUrl: string;
  ownerUrl: string;
  pid: number;
  copy: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** Starts a PostgreSQL as durable as that of `npm start`, in a temporary folder, with keys of its own in the environment. */
export async function startOwnDatabase(name: string): Promise<OwnDatabase> {
  process.env.RIGHTSDESK_KEY = Buffer.alloc(32, name).toString("base64");
  process.env.AUTH_SECRET = name.padEnd(32, "-");
  const home = mkdtempSync(path.join(tmpdir(), `${name}-`));
  const server = await startEmbedded({ home, database: "desk" });
  const { appUrl } = await migrate({ ownerUrl: server.url, appPassword: name });
  return {
    appUrl,
    ownerUrl: server.url,
    pid: readPostmaster(readServerNote(home).cluster)!.pid,
    copy: async (copy) => {
      await withClient(atDatabase(server.url, "postgres"), (owner) =>
        owner.query(`create database ${copy} template desk`),
      );
      return atDatabase(appUrl, copy);
    },
    stop: () => removeEmbedded(home),
  };
}

function atDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
