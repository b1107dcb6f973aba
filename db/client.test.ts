import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { removeEmbedded } from "@/tests/database/remove-embedded";
import { connection } from "./client";
import { startEmbedded } from "./embedded/start-embedded";

const HALF = 5;

test("the pool is good again at once after the database restarted within transactions", {
  timeout: 60_000,
}, async () => {
  const home = mkdtempSync(path.join(tmpdir(), "restarted-"));
  onTestFinished(() => removeEmbedded(home));
  const start = () => startEmbedded({ home, database: "desk", fast: true });
  const server = await start();
  process.env.RIGHTSDESK_APP_DATABASE_URL = server.url;
  onTestFinished(() => void delete process.env.RIGHTSDESK_APP_DATABASE_URL);

  const broken = Array.from({ length: 2 * HALF }, (_, index) =>
    connection().db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await (index < HALF ? tx.execute(sql`select pg_sleep(30)`) : pause(1500));
      await tx.execute(sql`select 1`);
    }),
  );
  const settled = Promise.allSettled(broken);
  await pause(300);
  await server.stop();
  await start();

  expect((await settled).every(({ status }) => status === "rejected")).toBe(true);
  const after = Array.from({ length: 20 }, () => connection().db.execute(sql`select 1`));
  expect(await Promise.race([Promise.all(after), pause(10_000)])).toHaveLength(20);
  await connection().close();
});

test("a command that closes its connection ends by itself", { timeout: 60_000 }, async () => {
  const home = mkdtempSync(path.join(tmpdir(), "ended-"));
  onTestFinished(() => removeEmbedded(home));
  const server = await startEmbedded({ home, database: "desk", fast: true });
  onTestFinished(() => server.stop());
  const program = `
    const { connection } = await import("./db/client.ts");
    const { db, close } = connection();
    await db.execute("select 1");
    await close();`;
  const command = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    env: { ...process.env, RIGHTSDESK_APP_DATABASE_URL: server.url },
    stdio: "inherit",
  });
  onTestFinished(() => void command.kill());
  expect(await once(command, "exit")).toEqual([0, null]);
});
