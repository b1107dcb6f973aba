import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Connection, connect } from "@/db/client";
import { clientSettings } from "@/db/client-settings";
import { Pool } from "@/db/pool";

const IDLE_MS = 5000;

let owner: Pool | undefined;
let ahead: Promise<string> | undefined;

/** A database of one test's own, cloned from the migrated template. Nothing is shared, so tests run side by side. */
export async function cloneDatabase(): Promise<
  Connection & { appUrl: string; ownerUrl: string; drop: () => Promise<void> }
> {
  const { ownerUrl, appUrl } = inject("template");
  const clone = await (ahead ?? makeClone());
  // The next one is made while this test runs.
  ahead = makeClone();
  ahead.catch(() => {});

  const opened = connect(atDatabase(appUrl, clone), 12);
  const drop = async () => {
    await opened.close();
    void asOwner(`drop database if exists ${clone} with (force)`);
  };
  return { ...opened, appUrl: atDatabase(appUrl, clone), ownerUrl: atDatabase(ownerUrl, clone), drop };
}

async function makeClone(): Promise<string> {
  const clone = `test_${randomBytes(8).toString("hex")}`;
  await asOwner(`create database ${clone} template ${inject("template").name} strategy file_copy`);
  return clone;
}

/** One connection for all tests of a process: a new one costs as much as a clone. */
async function asOwner(statement: string): Promise<void> {
  const url = atDatabase(inject("template").ownerUrl, "postgres");
  owner ??= new Pool({ ...clientSettings(url, "rightsdesk tests"), max: 1, idleTimeoutMillis: IDLE_MS });
  await owner.query(statement);
}

function atDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
