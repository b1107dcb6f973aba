import type { Connection } from "@/db/client";
import type { Role } from "@/domain/acting";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { test as base, type Desk, expect } from "@/tests/desk";
import { Program } from "./program";

export { expect };

/** The API of a test's own desk, and a program for each role. */
export class Api {
  private constructor(
    readonly agent: Program,
    readonly supervisor: Program,
    readonly admin: Program,
    readonly anonymous = new Program(null),
  ) {}

  static async open(desk: Desk): Promise<Api> {
    const program = async (role: Role) => new Program((await issueToken(desk.admin(), { name: role, role })).token);
    return new Api(await program("agent"), await program("supervisor"), await program("admin"));
  }
}

const kept = globalThis as typeof globalThis & { rightsdeskConnection?: Connection };

/** Handlers use the pool of the process, which is the test's database here: tests of one file follow each other. */
export const test = base.extend<{ api: Api }>({
  api: async ({ desk }, use) => {
    kept.rightsdeskConnection = desk.connection;
    await use(await Api.open(desk));
    kept.rightsdeskConnection = undefined;
  },
});
