import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readImports, readSources } from "./direction/imports";
import { ROOMS } from "./direction/rooms";
import { circles, roomOf, violations } from "./direction/walls";

const sources = readSources();
const known = new Set(sources.map(({ file }) => file));

test("no import goes through a wall", () => {
  expect(violations(sources)).toEqual([]);
});

test("no rooms import each other in a circle", () => {
  expect(circles()).toEqual([]);
});

test("every folder of the domain, of the components and of programs is a room of its own, and every screen is one", () => {
  const rooms = sources.flatMap(({ file }) => {
    const folder = path.posix.dirname(file);
    return /^app\//.test(folder) ? (/^app\/(?:\(\w+\)\/)?[^/]+/.exec(folder)?.[0] ?? []) : folder;
  });
  expect([...new Set(rooms)].filter((room) => !(room in ROOMS))).toEqual([]);
});

test("no room is named that is not there, and none may import what it does not", () => {
  const imported = new Map(Object.keys(ROOMS).map((room) => [room, new Set<string | null>()]));
  for (const { file, files } of sources) for (const other of files) imported.get(roomOf(file)!)!.add(roomOf(other));
  const needless = Object.entries(ROOMS).flatMap(([room, may]) =>
    may.filter((other) => !imported.get(room)!.has(other)).map((other) => `${room} → ${other}`),
  );
  const empty = Object.keys(ROOMS).filter((room) => !sources.some(({ file }) => roomOf(file) === room));
  expect({ needless, empty }).toEqual({ needless: [], empty: [] });
});

describe("a planted import", () => {
  const planted = (room: string, text: string) => violations([readImports(`${room}/planted.ts`, text, known)]);
  const domain = Object.keys(ROOMS).filter((room) => room === "domain" || room.startsWith("domain/"));

  test.each(domain)("of the framework is found in %s", (room) => {
    for (const name of ["react", "next/navigation", "next-auth"])
      expect(planted(room, `import { a } from "${name}";`)).toHaveLength(1);
    expect(planted(room, 'import { requireStaff } from "@/app/session";')).toHaveLength(1);
  });

  test("from a room that is not allowed is found, however it is written", () => {
    for (const text of [
      'import { openTicket } from "@/domain/tickets/lifecycle/open";',
      'import "../tickets/lifecycle/open";',
      'export { openTicket } from "../tickets/lifecycle/open";',
      'const { openTicket } = await import("../tickets/lifecycle/open.ts");',
    ])
      expect(planted("domain/people", text)).toHaveLength(1);
    expect(planted("domain/calls/log", 'import { a } from "@/domain/tickets/lifecycle/open";')).toEqual([]);
  });
});

test("no folder holds more than thirty files", () => {
  const full = [...new Set(sources.map(({ file }) => path.posix.dirname(file)))].flatMap((folder) => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return files.length > 30 ? [`${folder}: ${files.length}`] : [];
  });
  expect(full).toEqual([]);
});
