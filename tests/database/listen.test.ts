import { expect, onTestFinished, test, vi } from "vitest";
import { listen } from "@/db/listen";
import { withClient } from "@/db/with-client";
import { startTcpProxy } from "../processes/tcp-proxy";
import { cloneDatabase } from "./database";

test("hears again after its connection was lost, and says that it may have missed something", async () => {
  const { ownerUrl: url, drop } = await cloneDatabase();
  onTestFinished(drop);
  const heard: string[] = [];
  const onHearing = vi.fn();
  const stop = listen(url, "a channel", (payload) => heard.push(payload), onHearing);
  const say = (word: string) => withClient(url, (client) => client.query("select pg_notify('a channel', $1)", [word]));

  await vi.waitFor(() => expect(onHearing).toHaveBeenCalledTimes(1));
  await say("first");
  await vi.waitFor(() => expect(heard).toEqual(["first"]));
  await withClient(url, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'rightsdesk listener'`),
  );
  await vi.waitFor(() => expect(onHearing).toHaveBeenCalledTimes(2), 5000);
  await say("second");
  await vi.waitFor(() => expect(heard).toEqual(["first", "second"]));
  await stop();
});

test("hears again after its connection carried nothing any more", async () => {
  const { ownerUrl: url, drop } = await cloneDatabase();
  onTestFinished(drop);
  const proxy = await startTcpProxy(Number(new URL(url).port));
  const heard: string[] = [];
  const onHearing = vi.fn();
  const address = Object.assign(new URL(url), { port: proxy.port }).href;
  const stop = listen(address, "a channel", (payload) => heard.push(payload), onHearing, 200);
  await vi.waitFor(() => expect(onHearing).toHaveBeenCalledTimes(1));
  proxy.stall();
  await vi.waitFor(() => expect(onHearing).toHaveBeenCalledTimes(2), 5000);
  await withClient(url, (client) => client.query("select pg_notify('a channel', 'heard')"));
  await vi.waitFor(() => expect(heard).toEqual(["heard"]));
  await stop();
  await proxy.stop();
});

test("goes on trying while there is no database, until it is told to stop", async () => {
  const stop = listen(
    "postgres://nobody@127.0.0.1:1/nothing",
    "a channel",
    () => {},
    () => expect.unreachable(),
  );
  await stop();
});
