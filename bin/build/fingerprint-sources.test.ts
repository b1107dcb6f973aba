import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test as base, expect, inject } from "vitest";
import { fingerprintSources } from "../build/fingerprint-sources.mjs";

const SOURCES = ["app", "next.config.ts", "public"];

const test = base.extend<{ root: string }>({
  root: async ({ task }, use) => {
    const root = mkdtempSync(path.join(inject("scratch"), `sources-${task.id}-`));
    mkdirSync(path.join(root, "app/queue"), { recursive: true });
    writeFileSync(path.join(root, "app/queue/page.tsx"), "one");
    writeFileSync(path.join(root, "next.config.ts"), "two");
    await use(root);
  },
});

test.for<[string, (root: string) => void]>([
  ["a change", (root) => writeFileSync(path.join(root, "app/queue/page.tsx"), "changed")],
  ["a new file", (root) => writeFileSync(path.join(root, "app/queue/error.tsx"), "new")],
  ["a file gone", (root) => rmSync(path.join(root, "app/queue/page.tsx"))],
  ["a changed setting", (root) => writeFileSync(path.join(root, "next.config.ts"), "changed")],
])("%s calls for a build", ([, change], { root }) => {
  const before = fingerprintSources(root, SOURCES);
  change(root);
  expect(fingerprintSources(root, SOURCES)).not.toBe(before);
});

test.for<[string, (root: string) => void]>([
  ["a touched file", (root) => utimesSync(path.join(root, "app/queue/page.tsx"), new Date(), new Date())],
  ["a new test", (root) => writeFileSync(path.join(root, "app/queue/page.test.tsx"), "new")],
  ["a file that is no source", (root) => writeFileSync(path.join(root, "README.md"), "new")],
])("%s calls for none", ([, change], { root }) => {
  const before = fingerprintSources(root, SOURCES);
  change(root);
  expect(fingerprintSources(root, SOURCES)).toBe(before);
});
