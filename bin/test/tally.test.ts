import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { sum, tallyDrill, tallyPlaywright, tallyVitest } from "./tally";

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

test("a drill counts its promises, and is skipped where it cannot run", () => {
  expect(tallyDrill("kept  no mail is lost (500)\nkept  none twice (0)", true)).toEqual({
    passed: 2,
    failed: 0,
    skipped: 0,
  });
  expect(tallyDrill("kept  no mail is lost (500)\nBROKEN  none twice (1)", false)).toMatchObject({
    passed: 1,
    failed: 1,
  });
  expect(tallyDrill("cannot run here: there is no such server", false)).toEqual({ passed: 0, failed: 0, skipped: 1 });
  expect(tallyDrill("kept  no mail is lost (500)", false)).toMatchObject({ failed: 1 });
});
