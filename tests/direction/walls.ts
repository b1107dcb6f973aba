import path from "node:path";
import type { Source } from "./imports";
import { BENEATH, PACKAGES, ROOMS } from "./rooms";

/** The room of a file: the folder it lies in, or the nearest one above that is named. */
export function roomOf(file: string): string | null {
  for (let folder = path.posix.dirname(file); folder !== "."; folder = path.posix.dirname(folder))
    if (folder in ROOMS) return folder;
  return null;
}

/** Every import that goes through a wall, as a sentence. */
export function violations(sources: Source[]): string[] {
  return sources.flatMap(({ file, files, packages }) => {
    const room = roomOf(file);
    if (!room) return [`${file} lies in no room`];
    const through = files.filter((other) => !mayImport(room, roomOf(other)));
    const foreign = packages.filter((name) => !mayUse(room, name));
    return [
      ...through.map((other) => `${file} imports ${other}, but ${room} may not import ${roomOf(other)}`),
      ...foreign.map((name) => `${file} imports the package ${name}, which ${room} may not use`),
    ];
  });
}

/** Rooms that import each other, in a circle however long, each named once. */
export function circles(): string[] {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of ROOMS[from] ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  return Object.keys(ROOMS).filter((room) => reach(room).has(room));
}

function mayImport(room: string, other: string | null): boolean {
  if (other === null) return false;
  return other === room || ROOMS[room]!.includes(other) || beneath(room).some((one) => isWithin(other, one));
}

function beneath(room: string): readonly string[] {
  return BENEATH.filter(([above]) => isWithin(room, above)).flatMap(([, below]) => below);
}

function mayUse(room: string, name: string): boolean {
  const places = PACKAGES.find(([pattern]) => pattern.test(name))?.[1];
  return !places || places.some((place) => isWithin(room, place));
}

/** `domain/*` is every room of `domain`, `domain` only the folder itself. */
function isWithin(room: string, place: string): boolean {
  return place.endsWith("/*") ? room.startsWith(place.slice(0, -1)) : room === place;
}
