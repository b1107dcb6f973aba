import { readFileSync } from "node:fs";

/** How many checks ended how. */
export type Tally = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** The sum of several tallies. */
export function sum(tallies: Tally[]): Tally {
  const total = (field: keyof Tally) => tallies.reduce((all, tally) => all + tally[field], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

/** The tally of a check that counts as one. */
export function single(ok: boolean): Tally {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** Reads Vitest's JSON report; a test file that could not be loaded counts as one failure. */
export function tallyVitest(file: string, ok: boolean): Tally {
  const report = read<VitestReport>(file);
  if (!report) return single(ok);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return neverGreen(ok, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Reads Playwright's JSON report; each error outside a test counts as a failure. */
export function tallyPlaywright(file: string, ok: boolean): Tally {
  const report = read<PlaywrightReport>(file);
  if (!report) return single(ok);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return neverGreen(ok, { passed: expected + flaky, failed: unexpected + report.errors.length, skipped });
}

/** Counts the lines of a drill, one for each promise; a drill that cannot run on this machine counts as one skipped. */
export function tallyDrill(words: string, ok: boolean): Tally {
  const lines = (beginning: RegExp) => words.split("\n").filter((line) => beginning.test(line)).length;
  if (lines(/^cannot run here: /) > 0) return { passed: 0, failed: 0, skipped: 1 };
  return neverGreen(ok, { passed: lines(/^kept /), failed: lines(/^BROKEN /), skipped: 0 });
}

/** A run that ended badly has failed, even where no single test is to blame. */
function neverGreen(ok: boolean, tally: Tally): Tally {
  return ok ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

function read<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}
