import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { test as base, expect, vi } from "vitest";
import { clientSettings } from "@/db/client-settings";
import { Pool } from "@/db/pool";
import { isTransientError } from "@/db/transient-error";
import { withClient } from "@/db/with-client";
import { startTcpProxy } from "../processes/tcp-proxy";
import { cloneDatabase } from "./database";

const test = base.extend<{ url: string }>({
  url: async ({ onTestFinished }, use) => {
    const { ownerUrl, drop } = await cloneDatabase();
    onTestFinished(drop);
    await use(ownerUrl);
  },
});

const open = (url: string, max: number) => new Pool({ ...clientSettings(url, "pool test"), max });

async function terminateAll(url: string): Promise<void> {
  const text = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and application_name = 'pool test'`;
  await withClient(url, (client) => client.query(text));
}

/** What `work` failed with; it must fail, and within five seconds. */
async function failure(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([
    work.then(
      () => "it did not fail",
      (error) => error,
    ),
    pause(5000, "it did not end"),
  ]);
}

test("a lost connection costs what was under way on it, and nothing else", async ({ url }) => {
  const pool = open(url, 3);
  const db = drizzle(pool);
  const idle = await Promise.all([1, 2, 3].map(() => pool.connect()));
  for (const client of idle) client.release();
  const asleep = failure(db.execute(sql`select pg_sleep(30)`));
  const between = failure(
    db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await terminateAll(url);
      await asleep;
      await tx.execute(sql`select 1`);
    }),
  );

  expect(await asleep).toSatisfy(isTransientError);
  expect(await between).toSatisfy(isTransientError);
  expect(await Promise.all([1, 2, 3, 4].map(() => pool.query("select 1")))).toHaveLength(4);
  await pool.close(0);
});

test("a transaction that goes on after its connection was lost changes nothing", async ({ url }) => {
  const pool = open(url, 1);
  const db = drizzle(pool);
  await db.execute(sql`create table kept (word text)`);
  const going = db.transaction(async (tx) => {
    await tx.execute(sql`insert into kept values ('before')`);
    await terminateAll(url);
    expect(await failure(tx.execute(sql`insert into kept values ('after')`))).toSatisfy(isTransientError);
    await db.transaction((other) => other.execute(sql`insert into kept values ('of another')`));
    await tx.execute(sql`insert into kept values ('long after')`).catch(() => {});
  });
  expect(await failure(going)).toSatisfy(isTransientError);
  expect((await db.execute(sql`select word from kept`)).rows).toEqual([{ word: "of another" }]);
  await pool.close(0);
});

test("a transaction that could not begin leaves its place to others", async ({ url }) => {
  const proxy = await startTcpProxy(Number(new URL(url).port));
  const pool = open(Object.assign(new URL(url), { port: proxy.port }).href, 1);
  await pool.query("select 1");
  proxy.stall();
  const beginning = failure(drizzle(pool).transaction((tx) => tx.execute(sql`select 1`)));
  const next = failure(pool.query("select 1"));
  await proxy.stop();
  expect(await beginning).toSatisfy(isTransientError);
  expect(await next).toMatchObject({ code: "ECONNREFUSED" });
  await pool.close(0);
});

test("a pool that closes at once ends what is under way, what waits, and connections that carry nothing", async ({
  url,
}) => {
  const proxy = await startTcpProxy(Number(new URL(url).port));
  const pool = open(Object.assign(new URL(url), { port: proxy.port }).href, 1);
  await pool.query("select 1");
  proxy.stall();
  const asked = failure(pool.query("select 1"));
  const waiting = failure(pool.query("select 1"));
  await vi.waitFor(() => expect(pool.waitingCount).toBe(1));
  await pool.close(0);
  expect(await asked).toSatisfy(isTransientError);
  expect(await waiting).toSatisfy(isTransientError);
  await proxy.stop();
});

test("a connection that carries nothing any more is given up in the end", async ({ url }) => {
  const proxy = await startTcpProxy(Number(new URL(url).port));
  const address = Object.assign(new URL(url), { port: proxy.port }).href;
  const pool = new Pool({ ...clientSettings(address, "pool test"), max: 1, answerMs: 300 });
  await pool.query("select 1");
  proxy.stall();
  expect(await failure(pool.query("select 1"))).toSatisfy(isTransientError);
  expect((await pool.query("select 1")).rowCount).toBe(1);
  await pool.close(0);
  await proxy.stop();
});

test("a pool that closes with patience lets work end", async ({ url }) => {
  const pool = open(url, 1);
  const work = pool.query("select pg_sleep(0.2)");
  await pool.connect().then((client) => client.release());
  await pool.close(5000);
  expect((await work).rowCount).toBe(1);
});

test("a statement that fails keeps its connection", async ({ url }) => {
  const pool = open(url, 1);
  const pid = async () => (await pool.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]!.pid;
  const before = await pid();
  await expect(pool.query("select 1 / 0")).rejects.toMatchObject({ code: "22012" });
  expect(await pid()).toBe(before);
  await pool.close(0);
});

test("statements that are asked for side by side are answered in their order, without a warning", async ({
  url,
  onTestFinished,
}) => {
  const warnings: Error[] = [];
  const hear = (warning: Error) => void warnings.push(warning);
  process.on("warning", hear);
  onTestFinished(() => void process.off("warning", hear));
  const pool = open(url, 1);
  const client = await pool.connect();
  const ask = (number: number) => client.query<{ number: number }>("select $1::int as number", [number]);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(ask));
  expect(answers.map(({ rows }) => rows[0]!.number)).toEqual([1, 2, 3, 4, 5]);
  client.release();
  await pool.close(0);
  expect(warnings).toEqual([]);
});
