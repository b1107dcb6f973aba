import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, test as base, beforeAll, expect, inject } from "vitest";
import { copyEmbedded } from "@/tests/database/copy-embedded";
import { removeEmbedded } from "@/tests/database/remove-embedded";
import { withClient } from "../with-client";
import { adoptPostgres } from "./adopt-postgres";
import { chooseAccount } from "./choose-account";
import { EmbeddedError } from "./embedded-error";
import { findBinaries } from "./find-binaries";
import { findEmbedded } from "./find-embedded";
import { launchPostgres } from "./launch-postgres";
import { readPostmaster } from "./read-postmaster";
import { readServerNote, writeServerNote } from "./server-note";
import { embeddedUrl, startEmbedded } from "./start-embedded";

const folder = mkdtempSync(path.join(inject("scratch"), "embedded-"));
const prepared = path.join(folder, "prepared");
const clusterOf = (home: string) => readServerNote(home).cluster;
const start = (home: string) => startEmbedded({ home, database: "desk", fast: true });

beforeAll(async () => {
  const server = await start(prepared);
  await query(server.url, "create table kept (value text unique); insert into kept values ('kept')");
  await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const test = base.extend<{ home: string }>({
  home: async ({ task }, use) => {
    const home = path.join(folder, task.id);
    copyEmbedded(prepared, home);
    await use(home);
    await removeEmbedded(home);
  },
});

test("keeps its data, its address and its password from one start to the next", async ({ home }) => {
  const first = await start(home);
  await first.stop();
  const second = await start(home);

  expect(second).toMatchObject({ url: first.url, adopted: false });
  expect(await query(second.url, "select value from kept")).toEqual([{ value: "kept" }]);
});

test("takes over the server of a launcher that was killed", async ({ home }) => {
  const url = await startAndKillLauncher(home);
  expect(findEmbedded(home, "desk")).toBe(url);

  const server = await start(home);
  expect(server).toMatchObject({ url, adopted: true });
  expect(await query(server.url, "select value from kept")).toEqual([{ value: "kept" }]);

  await server.stop();
  expect(findEmbedded(home, "desk")).toBeNull();
});

test("starts again after the server itself was killed", async ({ home }) => {
  await start(home);
  process.kill(readPostmaster(clusterOf(home))!.pid, "SIGKILL");

  const server = await start(home);
  expect(server.adopted).toBe(false);
  expect(await query(server.url, "select value from kept")).toEqual([{ value: "kept" }]);
});

test("starts although another process has the number that a dead server left behind", async ({ home }) => {
  writeFileSync(path.join(clusterOf(home), "postmaster.pid"), `${process.pid}\n${clusterOf(home)}\n1\n5432\n`);
  expect((await start(home)).adopted).toBe(false);
});

test("starts although nobody has waited yet for the server that was killed", async ({ home }) => {
  // The shell becomes a program that waits for no child: `true` stays a zombie until it ends.
  const parent = spawn("sh", ["-c", "true & echo $!; exec sleep 1"]);
  const [zombie] = (await once(parent.stdout, "data")) as [Buffer];
  writeFileSync(
    path.join(clusterOf(home), "postmaster.pid"),
    `${String(zombie).trim()}\n${clusterOf(home)}\n1\n5432\n`,
  );
  expect((await start(home)).adopted).toBe(false);
});

test("stops a server that runs but does not let us in", async ({ home }) => {
  const { port } = await start(home);
  const stranger = embeddedUrl({ ...readServerNote(home), password: "wrong", port }, "desk");
  expect(await adoptPostgres(clusterOf(home), () => stranger, 200)).toBeNull();
  expect(readPostmaster(clusterOf(home))).toBeNull();
});

test("two homes run side by side, even when both remember the same port", async ({ home }) => {
  const { port } = await start(home);
  const other = `${home}-other`;
  copyEmbedded(prepared, other);
  writeServerNote(other, { ...readServerNote(other), port });

  const second = await start(other);
  expect(second.port).not.toBe(port);
  expect(await query(second.url, "select value from kept")).toEqual([{ value: "kept" }]);
  await removeEmbedded(other);
});

test("refuses a database of another major version, and says what to do", async ({ home }) => {
  writeFileSync(path.join(clusterOf(home), "PG_VERSION"), "12\n");
  await expect(start(home)).rejects.toThrow(/made by PostgreSQL 12 .*: set EMBEDDED_PG_BIN .*\.$/);
});

test("refuses a database whose password is lost, and leaves it alone", async ({ home }) => {
  const note = path.join(home, "server.json");
  const kept = readFileSync(note);
  rmSync(note);
  await expect(start(home)).rejects.toThrow(EmbeddedError);
  writeFileSync(note, kept);
  expect((await start(home)).adopted).toBe(false);
});

test("refuses a folder of programs that has none", () => {
  const env = { ...process.env, EMBEDDED_PG_BIN: folder };
  expect(() => findBinaries(env)).toThrow(/^EMBEDDED_PG_BIN must be .*\.$/);
});

test("its log quotes no value, and its files are for the owner alone", async ({ home }) => {
  const { url } = await start(home);
  await expect(query(url, "insert into kept values ('kept')")).rejects.toThrow("duplicate key");

  const log = readFileSync(path.join(home, "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("kept'");
  expect(log).not.toContain("(value)=");
  for (const file of ["postgres.log", "server.json"]) expect(statSync(path.join(home, file)).mode & 0o077).toBe(0);
});

test.runIf(process.platform === "linux")("the server does not know our environment", async ({ home }) => {
  await start(home);
  const { pid } = readPostmaster(clusterOf(home))!;
  expect(readFileSync(`/proc/${pid}/environ`, "utf8")).not.toContain("RIGHTSDESK_KEY");
});

test.runIf(process.getuid?.() === 0)("runs as nobody where root has no namespaces", async ({ home }) => {
  const account = chooseAccount(findBinaries(), clusterOf(home), { namespaces: false });
  const note = { ...readServerNote(home), cluster: account.cluster };
  writeServerNote(home, note);
  const log = path.join(home, "postgres.log");
  const port = await launchPostgres(account, { log, preferredPort: null, fast: true });

  expect(statSync(`/proc/${readPostmaster(account.cluster)!.pid}`).uid).toBe(65534);
  expect(await query(embeddedUrl({ ...note, port }, "desk"), "select value from kept")).toEqual([{ value: "kept" }]);
});

async function query(url: string, text: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(text)).rows);
}

/** Answers with the address of the server that the killed launcher left running. */
async function startAndKillLauncher(home: string): Promise<string> {
  const options = JSON.stringify({ home, database: "desk", fast: true });
  const script = `import { startEmbedded } from "./db/embedded/start-embedded.ts";
    console.log((await startEmbedded(${options})).url);
    setInterval(() => {}, 1000);`;
  const launcher = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(launcher.stdout, "data")) as [Buffer];
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  return line.toString().trim();
}
