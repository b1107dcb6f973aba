// Plain Node: this file runs before anything is installed.
import { enterProject, loadTypeScript } from "./install.mjs";

enterProject();
// Before TypeScript can be loaded: the loader would look into each of their files, and half a second would go.
const heavy = ["drizzle-orm/node-postgres", "drizzle-orm/node-postgres/migrator", "pg", "zod"];
await Promise.all(heavy.map((name) => import(name)));
await loadTypeScript();
const { run } = await import("./run/run.ts");
await run({ dev: process.argv.includes("--dev") });
