// Plain Node: this file runs before anything is installed.
import { enterProject } from "./install.mjs";

enterProject();
const { register } = await import("tsx/esm/api");
register();
const { runTests } = await import("./test/run-tests.ts");
await runTests(process.argv.slice(2));
