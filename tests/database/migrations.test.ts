import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MIGRATIONS_FOLDER } from "@/db/migrate";
import { regions } from "@/db/schema/regions";
import { REGIONS } from "@/domain/regions/regions";
import { expect, test } from "@/tests/desk";

test("the migrations lead to the schema, and to nothing less", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  const generate = [
    "node_modules/drizzle-kit/bin.cjs",
    "generate",
    "--dialect=postgresql",
    "--schema=./db/schema/*.ts",
    `--out=${path.relative(process.cwd(), folder)}`,
  ];
  const said = execFileSync(process.execPath, generate, { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(said).toContain("No schema changes");
});

test("the regions of the database are those that mails are searched for", async ({ desk }) => {
  const rows = await desk.db.select({ code: regions.code, ru: regions.nameRu, en: regions.nameEn }).from(regions);
  const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
  expect(rows.toSorted(byCode)).toEqual(REGIONS.map(({ code, ru, en }) => ({ code, ru, en })).toSorted(byCode));
});
