import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A link to a server that fails as networks do. */
export type TcpProxy = {
  port: number;
  /** How many connections are open. */
  open: () => number;
  /** Every connection is reset at once. */
  reset: () => void;
  /** Connections stay open and carry nothing any more; new ones are well. */
  stall: () => void;
  stop: () => Promise<void>;
};

/** Passes connections on to a port of this machine. */
export async function startTcpProxy(to: number): Promise<TcpProxy> {
  const links = new Set<[Socket, Socket]>();
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    const link: [Socket, Socket] = [near, far];
    links.add(link);
    near.pipe(far).on("error", () => near.destroy());
    far.pipe(near).on("error", () => far.destroy());
    for (const socket of link) {
      sockets.add(socket);
      socket.on("close", () => {
        links.delete(link);
        sockets.delete(socket);
      });
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const each = (work: (socket: Socket) => void) => {
    for (const link of links) for (const socket of link) work(socket);
  };
  return {
    port: (server.address() as AddressInfo).port,
    open: () => links.size,
    reset: () => each((socket) => socket.resetAndDestroy()),
    stall: () => {
      each((socket) => socket.unpipe().pause());
      links.clear();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}
