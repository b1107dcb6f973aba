import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./tests/browser";

/** The desk itself is started by the global set-up, on the production build. */
export default defineConfig({
  testDir: "./e2e",
  outputDir: "./test-results",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Two cores build, serve and browse at once: a step may come too late. What passes at the second try is named as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: { screenshot: "only-on-failure", launchOptions: findBrowser() },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      // What sets its own width, or is the same at every width.
      grepInvert: /@once/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 390, height: 844 } },
    },
  ],
});
