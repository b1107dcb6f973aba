import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "@/db/client";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { migrate } from "@/db/migrate";
import { mailLedger } from "@/db/schema/intake";
import { actAs, DESK } from "@/domain/acting";
import { storeMail } from "@/domain/intake/store/store-mail";
import { removeEmbedded } from "@/tests/database/remove-embedded";
import { eventually } from "../eventually";
import { mailOf } from "../mail/mail-of";
import { startWorker } from "./worker-process";

const RESTARTS = 5;

test(`the worker outlives ${RESTARTS} restarts of the database`, async () => {
  const home = mkdtempSync(path.join(tmpdir(), "restarted-"));
  onTestFinished(() => removeEmbedded(home));
  const start = () => startEmbedded({ home, database: "desk", fast: true });
  let server = await start();
  const { appUrl } = await migrate({ ownerUrl: server.url, appPassword: "of-this-test-alone" });
  const worker = startWorker(appUrl);
  onTestFinished(async () => void (await worker.stop("SIGKILL")));

  for (let restart = 0; restart < RESTARTS; restart += 1) {
    await receive(appUrl, `before restart ${restart}`);
    await server.stop();
    server = await start();
    await receive(appUrl, `after restart ${restart}`);
    await untilAllIsRead(appUrl);
  }
  expect(await worker.stop()).toBe(0);
});

async function receive(appUrl: string, text: string): Promise<void> {
  const { db, close } = connect(appUrl);
  await storeMail(await actAs(db, DESK), { raw: mailOf({ text }) });
  await close();
}

async function untilAllIsRead(appUrl: string): Promise<void> {
  const { db, close } = connect(appUrl);
  await eventually(async () => expect(await db.$count(mailLedger, sql`${mailLedger.state} = 'stored'`)).toBe(0));
  await close();
}
