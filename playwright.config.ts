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
  retries: 0,
  // Seconds on an idle machine; the rest is for a busy one, and costs nothing where all is well.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: "list",
  use: { screenshot: "only-on-failure", launchOptions: findBrowser() },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      // Journeys that go another way on a narrow screen; that every screen fits one is looked at apart.
      grep: /@phone/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 390, height: 844 } },
    },
  ],
});
