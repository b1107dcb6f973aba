import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { inspectProcess } from "@/db/embedded/inspect-process";
import { takeLock } from "./take-lock";

const newFile = () => path.join(mkdtempSync(path.join(inject("scratch"), "lock-")), "start.lock");

test("names the holder and what it told, until released", () => {
  const file = newFile();
  const first = takeLock(file);
  if (!("lock" in first)) throw new Error("held");
  first.lock.tell("http://127.0.0.1:3000");
  expect(takeLock(file)).toMatchObject({ heldBy: { pid: process.pid, note: "http://127.0.0.1:3000" } });

  first.lock.release();
  expect(takeLock(file)).toHaveProperty("lock");
  expect(readdirSync(path.dirname(file))).toEqual(["start.lock"]);
});

test("a holder that was killed does not count", async () => {
  const file = newFile();
  const holder = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"]);
  const identity = inspectProcess(holder.pid!)?.identity;
  writeFileSync(file, JSON.stringify({ pid: holder.pid, identity, note: "" }));
  expect(takeLock(file)).toMatchObject({ heldBy: { pid: holder.pid } });

  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(takeLock(file)).toHaveProperty("lock");
});

test.each(["", "not json", JSON.stringify({ pid: process.pid, identity: "an earlier process", note: "" })])(
  "what nobody holds is taken over: %s",
  (content) => {
    const file = newFile();
    writeFileSync(file, content);
    expect(takeLock(file)).toHaveProperty("lock");
  },
);

test("of many processes that find a stale lock at once, one gets it", async () => {
  const file = newFile();
  writeFileSync(file, JSON.stringify({ pid: 1, identity: "an earlier process", note: "" }));
  const script = `import { takeLock } from "./bin/run/take-lock.ts";
    console.log("lock" in takeLock(${JSON.stringify(file)}) ? "got it" : "held");
    process.stdin.resume();`;
  const rivals = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  const answers = await Promise.all(rivals.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()));
  for (const { stdin } of rivals) stdin.end();
  expect(answers.sort()).toEqual(["got it", "held", "held", "held"]);
});
