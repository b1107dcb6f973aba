import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

type Module = { file: string; source: string; imports: string[] };
type Side = "server" | "client";

const read = new Map<string, Module>();

/**
 * The modules that a module of the App Router draws with, as paths from the project's root: those of the server and those that go to
 * the browser. What a server action answers with is drawn in the browser too, by the modules of either side that it names.
 */
export function drawnWith(entry: string): Record<Side, Module[]> {
  const seen = { server: new Map<string, Module>(), client: new Map<string, Module>() };
  const walk = (file: string, side: Side) => {
    const module = readModule(file);
    const here = directiveOf(module) ?? side;
    if (seen[here].has(file)) return;
    seen[here].set(file, module);
    for (const next of module.imports) walk(next, here);
  };
  walk(entry, "server");
  return { server: [...seen.server.values()], client: [...seen.client.values()] };
}

function directiveOf({ source }: Module): Side | undefined {
  const [, directive] = /^"use (client|server)";/.exec(source) ?? [];
  return directive as Side | undefined;
}

function readModule(file: string): Module {
  const known = read.get(file);
  if (known) return known;
  const source = readFileSync(file, "utf8");
  const code = source.replaceAll(/^(?:import|export) type [^;]*;/gm, "");
  const names = [...code.matchAll(/(?:\bfrom |\bimport\(?\s*)"([^"]+)"/g)].map(([, name = ""]) => name);
  const module = { file, source, imports: names.flatMap((name) => resolve(name, file) ?? []) };
  read.set(file, module);
  return module;
}

/** Only our own modules; null for packages and for files that hold no code. */
function resolve(name: string, from: string): string | null {
  const base = name.startsWith("@/")
    ? name.slice(2)
    : name.startsWith(".")
      ? path.join(path.dirname(from), name)
      : null;
  if (!base) return null;
  const found = [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(file) && statSync(file).isFile());
  return found ?? null;
}
