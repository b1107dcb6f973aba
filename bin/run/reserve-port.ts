import { createServer, type Server } from "node:net";
import type { Settings } from "@/db/settings";
import { StartError } from "./start-error";

const DEFAULT_PORT = 3000;
const TRIES = 100;

/** A port that nobody else gets until `release` is called. */
export type Reservation = { port: number; release: () => Promise<void> };

/**
 * Reserves the port of PORT, or the first free one from 3000 on when PORT is not given, so that two checkouts started
 * at once do not meet.
 *
 * @throws StartError when the given port, or the host, cannot be had
 */
export async function reservePort({ port, host }: Pick<Settings, "port" | "host">): Promise<Reservation> {
  const first = port ?? DEFAULT_PORT;
  const last = port === null ? first + TRIES : first;
  for (let candidate = first; candidate <= last; candidate++) {
    const server = await listen(candidate, host);
    if (server) return reservation(server);
  }
  throw new StartError(
    port === null
      ? `All ports from ${first} to ${last} are taken: set PORT to a free one.`
      : `PORT ${port} is already taken on ${host}: set PORT to a free one, or leave it out to have one chosen.`,
  );
}

/** Null when the port is taken. */
function listen(port: number, host: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(new StartError(refusal(error.code ?? error.message, port, host)));
    });
    server.listen(port, host, () => resolve(server));
  });
}

function refusal(code: string, port: number, host: string): string {
  if (code === "EACCES") return `PORT ${port} is kept for the system: set PORT to one above 1023.`;
  return `HOST ${host} is not an address of this machine (${code}): set HOST to one, such as 127.0.0.1.`;
}

function reservation(server: Server): Reservation {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { port, release: () => new Promise((resolve) => server.close(() => resolve())) };
}
