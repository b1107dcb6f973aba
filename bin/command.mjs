// Runs a program by its name, with the arguments behind it.
import { bundlePrograms } from "./build/bundle.mjs";
import { bundleOf } from "./build/programs.mjs";

const [name] = process.argv.splice(2, 1);
await bundlePrograms();
process.setSourceMapsEnabled(true);
await import(`../${bundleOf(name)}`);
