/** What runs bundled outside of the web application, by the name of its bundle. */
export const PROGRAMS = {
  launcher: "bin/run/run.ts",
  "watch-parent": "bin/run/watch-parent.mjs",
  "seed-demo": "bin/seed-demo.ts",
  worker: "worker/main.ts",
  // As TypeScript these two are found beside whoever starts them, under the same names.
  "reading-process": "domain/intake/sandbox/analysis-process.ts",
  "memory-guard": "domain/intake/sandbox/memory-guard.mjs",
  ingest: "bin/ingest.ts",
  seed: "bin/seed.ts",
  token: "bin/token.ts",
  triage: "bin/triage.ts",
};

/** Beside what Next builds; everything lies at its top, so that a program finds its neighbours. */
export const BUNDLES = ".build";

/**
 * Where a program's bundle lies, from the root of the project.
 *
 * @param {keyof typeof PROGRAMS} name
 */
export function bundleOf(name) {
  return `${BUNDLES}/${name}.mjs`;
}
