// Plain Node: this file runs before anything is installed.
import { bundlePrograms } from "./bundle.mjs";
import { enterProject } from "./install.mjs";
import { bundleOf } from "./programs.mjs";

enterProject();
await bundlePrograms();
process.setSourceMapsEnabled(true);
const { run } = await import(`../${bundleOf("launcher")}`);
await run({ dev: process.argv.includes("--dev") });
