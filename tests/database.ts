import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, connect } from "@/db/client";

/** A database of one test's own, cloned from the migrated template. Nothing is shared, so tests run side by side. */
export async function cloneDatabase(): Promise<
  Connection & { appUrl: string; ownerUrl: string; drop: () => Promise<void> }
> {
  const { ownerUrl, appUrl, name } = inject("template");
  const clone = `test_${randomBytes(8).toString("hex")}`;
  const owner = postgres(atDatabase(ownerUrl, "postgres"), { max: 1, onnotice: () => {} });
  await owner.unsafe(`create database ${clone} template ${name} strategy file_copy`);

  const opened = connect(atDatabase(appUrl, clone), 12);
  const drop = async () => {
    await opened.close();
    await owner.unsafe(`drop database if exists ${clone} with (force)`);
    await owner.end();
  };
  return { ...opened, appUrl: atDatabase(appUrl, clone), ownerUrl: atDatabase(ownerUrl, clone), drop };
}

function atDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
