import { expect, onTestFinished, test, vi } from "vitest";
import { listen } from "@/db/listen";
import { withClient } from "@/db/with-client";
import { cloneDatabase } from "./database";

test("hears again after its connection was lost, and says that it may have missed something", async () => {
  const { ownerUrl: url, drop } = await cloneDatabase();
  onTestFinished(drop);
  const heard: string[] = [];
  let begun = 0;
  const stop = listen(
    url,
    "a channel",
    (payload) => heard.push(payload),
    () => {
      begun += 1;
    },
  );
  const say = (word: string) => withClient(url, (client) => client.query("select pg_notify('a channel', $1)", [word]));

  await vi.waitFor(() => expect(begun).toBe(1));
  await say("first");
  await vi.waitFor(() => expect(heard).toEqual(["first"]));
  await withClient(url, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'rightsdesk listener'`),
  );
  await vi.waitFor(() => expect(begun).toBe(2), 5000);
  await say("second");
  await vi.waitFor(() => expect(heard).toEqual(["first", "second"]));
  await stop();
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
