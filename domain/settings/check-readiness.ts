import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { fetchRows } from "@/db/fetch-rows";
import journal from "@/db/migrations/meta/_journal.json";
import { heartbeats } from "@/db/schema/worker";

export type Readiness = { database: boolean; migrations: boolean; worker: boolean };

const PATIENCE_MS = 3000;

/** Is the database there, is its schema as new as this code, and did the worker show life within a minute? */
export async function checkReadiness(db: Database): Promise<Readiness> {
  const answer = Promise.all([holds(isMigrated(db)), holds(isWorking(db)), holds(isThere(db))]);
  const silence = new Promise<boolean[]>((resolve) => setTimeout(resolve, PATIENCE_MS, []).unref());
  const [migrations = false, worker = false, database = false] = await Promise.race([answer, silence]);
  return { database, migrations, worker };
}

async function holds(question: Promise<boolean>): Promise<boolean> {
  return question.catch(() => false);
}

async function isThere(db: Database): Promise<boolean> {
  await db.execute(sql`select 1`);
  return true;
}

async function isMigrated(db: Database): Promise<boolean> {
  const [row] = await fetchRows<{ latest: string }>(
    db,
    sql`select max(created_at) as latest from drizzle.__drizzle_migrations`,
  );
  return Number(row!.latest) >= Math.max(...journal.entries.map(({ when }) => when));
}

async function isWorking(db: Database): Promise<boolean> {
  const [row] = await fetchRows<{ fresh: boolean | null }>(
    db,
    sql`select max(${heartbeats.at}) > now() - interval '60 seconds' as fresh from ${heartbeats}`,
  );
  return row!.fresh === true;
}
