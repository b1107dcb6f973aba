import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

test("prints a line for each file in order, also for what cannot be read", { timeout: 60_000 }, async () => {
  const broken = join(tmpdir(), `broken-${process.pid}.eml`);
  await writeFile(broken, "no mail at all");
  const files = ["tests/mailbox/067.eml", broken, "tests/mailbox/020.eml", "missing.eml"];
  const { stdout } = await run(process.execPath, ["bin/command.mjs", "triage", ...files]);

  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => [line.file, line.kind, line.creates_ticket])).toEqual([
    ["067.eml", "edit", true],
    [`broken-${process.pid}.eml`, "other", true],
    ["020.eml", "bounce", false],
    ["missing.eml", "other", true],
  ]);
  expect(lines[0]).toMatchObject({
    kinds: ["edit", "unsubscribe"],
    language: "ru",
    account: { emails: ["lyubov.zimina@inbox.example"], phones: ["+79003332201"] },
    changes: { phone: "+79003332210", address: "г. Иркутск, пер. Еловый, д. 3" },
  });
});
