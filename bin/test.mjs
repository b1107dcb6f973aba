// Plain Node: this file runs before anything is installed.
import { enterProject } from "./install.mjs";

await enterProject();
const { runTests } = await import("./test/run-tests.ts");
await runTests(process.argv.slice(2));
