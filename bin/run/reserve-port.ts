import { createServer, type Server } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Settings } from "@/db/settings";
import { StartError } from "./start-error";

const DEFAULT_PORT = 3000;
const TRIES = 100;
/** The web process of a killed launcher takes up to a second to leave. */
const PATIENCE_MS = 2_000;

/** A port that nobody else gets until `release` is called. */
export type Reservation = { port: number; release: () => Promise<void> };

/**
 * Reserves the port of PORT, or the first free one from 3000 on when PORT is not given, so that two checkouts started
 * at once do not meet.
 *
 * @throws StartError when the given port, or the host, cannot be had
 */
export async function reservePort({ port, host }: Pick<Settings, "port" | "host">): Promise<Reservation> {
  const server = port === null ? await listenFrom(DEFAULT_PORT, host) : await listenPatiently(port, host);
  const address = server.address();
  const chosen = typeof address === "object" && address ? address.port : 0;
  return { port: chosen, release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function listenFrom(first: number, host: string): Promise<Server> {
  for (let candidate = first; candidate < first + TRIES; candidate++) {
    const server = await listen(candidate, host);
    if (server) return server;
  }
  throw new StartError(`All ports from ${first} to ${first + TRIES - 1} are taken: set PORT to a free one.`);
}

async function listenPatiently(port: number, host: string): Promise<Server> {
  const deadline = performance.now() + PATIENCE_MS;
  do {
    const server = await listen(port, host);
    if (server) return server;
    await pause(100);
  } while (performance.now() < deadline);
  throw new StartError(
    `PORT ${port} is already taken on ${host}: set PORT to a free one, or leave it out to have one chosen.`,
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
