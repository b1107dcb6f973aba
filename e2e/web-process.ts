import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { NEXT } from "@/bin/run/build-web";
import { reservePort } from "@/bin/run/reserve-port";
import { expect } from "./desk";
import type { Running } from "./running";

/** A web process of a test's own beside that of the running desk, on the same database, which can be killed and started again. */
export class WebProcess {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly running: Running,
    private readonly port: number,
  ) {}

  static async start(running: Running): Promise<WebProcess> {
    const reserved = await reservePort({ port: 0, host: "127.0.0.1" });
    await reserved.release();
    const web = new WebProcess(running, reserved.port);
    await web.start();
    return web;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { appUrl, key, authSecret } = this.running;
    this.child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(this.port)], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        AUTH_TRUST_HOST: "1",
        AUTH_SECRET: authSecret,
        RIGHTSDESK_KEY: key,
        RIGHTSDESK_APP_DATABASE_URL: appUrl,
        RIGHTSDESK_PUBLIC_URL: this.url,
      },
      stdio: "ignore",
    });
    try {
      await expect.poll(this.answers).toBe(true);
    } catch (error) {
      await this.kill();
      throw error;
    }
  }

  private answers = (): Promise<boolean> =>
    fetch(`${this.url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );

  /** Without a chance to finish anything. */
  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await exited;
  }
}
