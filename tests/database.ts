import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, connect } from "@/db/client";

const IDLE_S = 5;

let owner: postgres.Sql | undefined;
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
  owner ??= postgres(url, { max: 1, idle_timeout: IDLE_S, onnotice: () => {} });
  await owner.unsafe(statement);
}

function atDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
