import { connect } from "@/db/client";
import { heartbeats } from "@/db/schema/worker";
import { expect, test } from "@/tests/desk";
import { checkReadiness } from "./check-readiness";

test("all is well while the worker shows life", async ({ desk }) => {
  await desk.db.insert(heartbeats).values({ part: "worker", at: new Date() });

  expect(await checkReadiness(desk.db)).toEqual({ database: true, migrations: true, worker: true });
});

test("a worker that has been silent for a minute is not well", async ({ desk }) => {
  expect(await checkReadiness(desk.db)).toMatchObject({ database: true, worker: false });

  await desk.db.insert(heartbeats).values({ part: "worker", at: new Date(Date.now() - 61_000) });
  expect(await checkReadiness(desk.db)).toMatchObject({ database: true, worker: false });
});

test("without its database nothing is well", async () => {
  const { db, close } = connect("postgres://nobody@127.0.0.1:1/nothing");

  expect(await checkReadiness(db)).toEqual({ database: false, migrations: false, worker: false });
  await close();
});
