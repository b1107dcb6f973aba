import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const files = "**/*.test.{ts,tsx}";
/** Tests of processes, of servers of their own and of what a process keeps: each file has a process to itself. */
const apart = [`{bin,db}/${files}`, "tests/{*,database/*,processes/*}.test.ts"];
const together = [`{app,components,domain,messages,tests,worker}/${files}`];

const everyProject = {
  setupFiles: "./tests/leave-no-trace.ts",
  env: {
    RIGHTSDESK_KEY: Buffer.alloc(32, "test").toString("base64"),
    RIGHTSDESK_PUBLIC_URL: "http://desk.example",
    AUTH_SECRET: "secret-of-the-tests-alone-and-no-other",
  },
  unstubEnvs: true,
  unstubGlobals: true,
  // Seconds on an idle machine; the rest is for a busy one.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};
const resolve = { alias: { "@": root.replace(/\/$/, "") } };

/** The projects run in the order of their names, so that the long tests of processes begin first. */
export default defineConfig({
  resolve,
  test: {
    globalSetup: "./tests/global-setup.ts",
    // Half of a test's time is waiting for PostgreSQL: two processes keep even a small machine busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { resolve, test: { ...everyProject, name: "apart", include: apart } },
      {
        resolve,
        // Loading the modules of a file takes longer than most files' tests: these files share them.
        test: { ...everyProject, name: "together", include: together, exclude: apart, isolate: false },
      },
    ],
  },
});
