// Plain Node: this file runs before anything is installed.
import { enterProject } from "./install.mjs";

await enterProject();
const { run } = await import("./run/run.ts");
await run({ dev: process.argv.includes("--dev") });
