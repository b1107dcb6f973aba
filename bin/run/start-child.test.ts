import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { inspectProcess } from "@/db/embedded/inspect-process";
import { keepRunning } from "./keep-running";
import { startChild } from "./start-child";

const FOR_EVER = "console.log(process.pid); setInterval(() => {}, 1000);";
const DEAF = `process.on("SIGTERM", () => {}); ${FOR_EVER}`;

test("passes on each line and answers with the exit code", async () => {
  const lines: string[] = [];
  const script = 'console.log("one\\ntwo"); process.exitCode = 3;';
  const { ended } = startChild({ args: ["--eval", script], env: process.env, onLine: (line) => lines.push(line) });
  expect(await ended).toBe(3);
  expect(lines).toEqual(["one", "two"]);
});

test.each([FOR_EVER, DEAF])("stops a program, deaf or not, and says so only when it is gone", async (script) => {
  const lines: string[] = [];
  const child = startChild({ args: ["--eval", script], env: process.env, onLine: (line) => lines.push(line) });
  await vi.waitUntil(() => lines.length > 0, 10_000);
  await child.stop(200);
  expect(inspectProcess(Number(lines[0]))).toBeNull();
});

test("starts a program again when it ends, and not once it was stopped", async () => {
  const lines: string[] = [];
  const kept = keepRunning({ args: ["--eval", FOR_EVER], env: process.env, onLine: (line) => lines.push(line) });
  await vi.waitUntil(() => lines.length === 1, 10_000);
  process.kill(Number(lines[0]), "SIGKILL");
  await vi.waitUntil(() => lines.length === 3, 10_000);
  expect(lines[1]).toBe("ended (killed); starting again in 1 s");

  await kept.stop(2_000);
  expect(inspectProcess(Number(lines[2]))).toBeNull();
  expect(lines).toHaveLength(3);
});

test("a program does not outlive a launcher that was killed", async () => {
  const script = `import { startChild } from "./bin/run/start-child.ts";
    startChild({ args: ["--eval", ${JSON.stringify(FOR_EVER)}], env: process.env, onLine: console.log });`;
  const launcher = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = Number(String((await once(launcher.stdout, "data"))[0]));
  expect(inspectProcess(pid)).not.toBeNull();

  launcher.kill("SIGKILL");
  await vi.waitUntil(() => inspectProcess(pid) === null, 10_000);
});
