import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { sum, tallyPlaywright, tallyVitest } from "./tally";

function report(content: unknown): string {
  const file = path.join(mkdtempSync(path.join(inject("scratch"), "tally-")), "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test("adds up", () => {
  const tallies = [tallyVitest(report(vitest), true), tallyPlaywright(report(playwright), true)];
  expect(sum(tallies)).toEqual({ passed: 10, failed: 0, skipped: 3 });
});

test("a test file that does not load is a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
  ];
  expect(tallyVitest(report({ ...vitest, numFailedTests: 1, testResults }), false)).toMatchObject({ failed: 2 });
});

test("an error outside the tests is a failure", () => {
  expect(tallyPlaywright(report({ ...playwright, errors: [{}] }), false)).toMatchObject({ passed: 5, failed: 1 });
});

test("a run that ended badly is never green", () => {
  expect(tallyVitest(report(vitest), false)).toMatchObject({ passed: 5, failed: 1 });
  expect(tallyPlaywright("/nowhere/report.json", false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
