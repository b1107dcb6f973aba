import { readdirSync, readFileSync } from "node:fs";
import { describe } from "vitest";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { type Desk, expect, test } from "@/tests/desk";
import { CALLS } from "./roles/calls";
import { MAIL } from "./roles/mail";
import { PEOPLE } from "./roles/people";
import { SETTINGS } from "./roles/settings";
import { TICKETS } from "./roles/tickets";

const VERBS = { ...CALLS, ...MAIL, ...PEOPLE, ...SETTINGS, ...TICKETS };

const ROLES: Record<string, (desk: Desk) => Acting> = {
  a: (desk) => desk.agent(),
  s: (desk) => desk.supervisor(),
  m: (desk) => desk.admin(),
  d: (desk) => desk.system(),
};

describe("roles and verbs", () => {
  test("each verb is open to whom the table says, and to nobody else", async ({ desk }) => {
    const found: Record<string, string> = {};
    for (const [verb, [, call]] of Object.entries(VERBS)) {
      found[verb] = "";
      for (const [letter, acting] of Object.entries(ROLES)) {
        if (!(await isForbidden(() => call(acting(desk))))) found[verb] += letter;
      }
    }
    expect(found).toEqual(Object.fromEntries(Object.entries(VERBS).map(([verb, [who]]) => [verb, who])));
  });

  test("no verb that asks for a permission is missing from the table", () => {
    expect(Object.keys(VERBS).toSorted()).toEqual(guardedVerbs().toSorted());
  });
});

async function isForbidden(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (thrown) {
    return thrown instanceof Refusal && thrown.code === "forbidden";
  }
}

/** `room/file name` of every exported function of the domain that asks for a permission. */
function guardedVerbs(): string[] {
  return readdirSync("domain", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("permissions.ts"))
    .flatMap((file) =>
      readFileSync(`domain/${file}`, "utf8")
        .split(/^export (?:async )?function\*? /m)
        .slice(1)
        .filter((body) => body.split(/^}$/m)[0]!.includes("requirePermission(acting.actor"))
        .map((body) => `${file.slice(0, -".ts".length)} ${/^\w+/.exec(body)![0]}`),
    );
}
