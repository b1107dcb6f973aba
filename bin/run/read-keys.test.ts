import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { SettingsError } from "@/db/settings";
import { databasePassword, readKeys } from "./read-keys";

const newFolder = () => mkdtempSync(path.join(inject("scratch"), "keys-"));
const unset = { key: null, authSecret: null };

test("makes each key once, 32 bytes for the owner alone", () => {
  const dataFolder = newFolder();
  const keys = readKeys({ ...unset, dataFolder });
  expect(readKeys({ ...unset, dataFolder })).toEqual(keys);
  expect(Buffer.from(keys.key, "base64")).toHaveLength(32);
  expect(keys.authSecret).not.toBe(keys.key);
  for (const file of ["key", "auth-secret"]) expect(statSync(path.join(dataFolder, file)).mode & 0o777).toBe(0o600);
});

test("a key that is set is used and not kept", () => {
  const dataFolder = newFolder();
  const set = { key: Buffer.alloc(32, 1).toString("base64"), authSecret: "a secret of more than 32 characters" };
  expect(readKeys({ ...set, dataFolder })).toEqual(set);
  expect(statSync(path.join(dataFolder, "key"), { throwIfNoEntry: false })).toBeUndefined();
});

test("refuses a damaged key rather than making another", () => {
  const dataFolder = newFolder();
  writeFileSync(path.join(dataFolder, "key"), "damaged");
  expect(() => readKeys({ ...unset, dataFolder })).toThrow(SettingsError);
});

test("the database password follows from the key and may stand in SQL and in a URL", () => {
  const keys = { key: Buffer.alloc(32, 1).toString("base64"), authSecret: "" };
  expect(databasePassword(keys)).toBe(databasePassword({ ...keys, authSecret: "other" }));
  expect(databasePassword(keys)).toMatch(/^[\w-]{43}$/);
  expect(databasePassword({ ...keys, key: Buffer.alloc(32, 2).toString("base64") })).not.toBe(databasePassword(keys));
});
