import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "../desk";
import { mailOf } from "../mail/mail-of";

const REQUEST = mailOf({ text: "Отпишите меня от рассылки" });

/** Runs the command as a mail server would. */
async function ingest(databaseUrl: string, { files = [] as string[], input = Buffer.alloc(0) as Uint8Array }) {
  const folder = mkdtempSync(path.join(tmpdir(), "ingest-"));
  const { AUTH_SECRET: _forWeb, ...inherited } = process.env;
  const env = { ...inherited, DATABASE_URL: databaseUrl, RIGHTSDESK_DATA: folder };
  const child = spawn(process.execPath, ["bin/command.mjs", "ingest", ...files], { env });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const lines = out.split("\n").filter(Boolean);
  return { code: await ended, answers: lines.map((line) => JSON.parse(line)), errors };
}

function file(name: string, content: Uint8Array): string {
  const full = path.join(mkdtempSync(path.join(tmpdir(), "ingest-")), name);
  writeFileSync(full, content);
  return full;
}

test("stores and reads each file, and knows it again", async ({ desk }) => {
  const files = [file("a.eml", REQUEST), file("b.eml", Buffer.from("?\n\n")), file("c.eml", REQUEST)];
  const { code, answers } = await ingest(desk.connection.ownerUrl, { files });
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    { file: "a.eml", state: "stored", outcome: "ticket", ticket: 1001 },
    { file: "b.eml", state: "stored", outcome: "quarantined", ticket: 1002 },
    { file: "c.eml", state: "duplicate", outcome: "ticket", ticket: 1001 },
  ]);
  expect(answers[0].sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("takes a message from a pipe", async ({ desk }) => {
  const { code, answers } = await ingest(desk.connection.ownerUrl, { input: REQUEST });
  expect(code).toBe(0);
  expect(answers).toMatchObject([{ file: "-", state: "stored", outcome: "ticket" }]);
});

test("asks the mail server to try again while nothing can be stored", async () => {
  const { code, answers, errors } = await ingest("postgres://nobody@127.0.0.1:1/none", { input: REQUEST });
  expect(code).toBe(75);
  expect(answers).toEqual([]);
  expect(errors).toMatch(/\S/);
});

test("says which file cannot be read", async ({ desk }) => {
  const { code, errors } = await ingest(desk.connection.ownerUrl, { files: ["/nowhere/x.eml"] });
  expect(code).toBe(66);
  expect(errors).toContain("/nowhere/x.eml cannot be read.");
});
