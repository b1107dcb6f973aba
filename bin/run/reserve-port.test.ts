import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { reservePort } from "./reserve-port";
import { StartError } from "./start-error";

const host = "127.0.0.1";

test("without PORT two desks get two ports", async () => {
  const first = await reservePort({ port: null, host });
  const second = await reservePort({ port: null, host });
  expect(first.port).toBeGreaterThanOrEqual(3000);
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.release(), second.release()]);
});

test("with PORT 0 any free port will do, and released it can be had", async () => {
  const { port, release } = await reservePort({ port: 0, host });
  await expect(reservePort({ port, host })).rejects.toThrow(`PORT ${port} is already taken`);
  await release();
  const again = await reservePort({ port, host });
  expect(again.port).toBe(port);
  await again.release();
});

test("refuses a given port that is taken, and an address of another machine", async () => {
  const server = createServer().listen(0, host);
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await expect(reservePort({ port, host })).rejects.toThrow(StartError);
  await expect(reservePort({ port: 0, host: "203.0.113.1" })).rejects.toThrow(/^HOST 203\.0\.113\.1 is not an address/);
  server.close();
});
