// Plain Node: this file runs before anything is installed.
import { enterProject, loadTypeScript } from "./install.mjs";

enterProject();
await loadTypeScript();
const { runTests } = await import("./test/run-tests.ts");
await runTests(process.argv.slice(2));
