/** Rooms by path, and the rooms each may import besides those beneath it. A room that is not named here fails the tests. */
export type Walls = Record<string, readonly string[]>;

/** Rooms within a folder, named without it. */
export function inside(folder: string, rooms: Walls): Walls {
  return Object.fromEntries(
    Object.entries(rooms).map(([room, may]) => [`${folder}/${room}`, may.map((other) => `${folder}/${other}`)]),
  );
}
