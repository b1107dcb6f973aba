import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const rooms = "{app,bin,components,db,domain,messages,tests,worker}";

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    include: [`${rooms}/**/*.test.{ts,tsx}`],
    globalSetup: "./tests/global-setup.ts",
    env: {
      RIGHTSDESK_KEY: Buffer.alloc(32, "test").toString("base64"),
      AUTH_SECRET: "secret-of-the-tests-alone-and-no-other",
    },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
