// Plain Node: this file runs before anything is installed.
import { bundlePrograms } from "./build/bundle.mjs";
import { bundleOf } from "./build/programs.mjs";
import { enterProject } from "./install.mjs";

enterProject();
await bundlePrograms();
process.setSourceMapsEnabled(true);
const { run } = await import(`../${bundleOf("launcher")}`);
await run({ dev: process.argv.includes("--dev") });
