import type { Actor, Role } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

const EVERYONE = ["agent", "supervisor", "admin"] as const;
const SENIOR = ["supervisor", "admin"] as const;
const ADMIN = ["admin"] as const;

/** Who may do what. The one place where roles are named; the desk itself (`system`) may do what intake and the outbox need. */
export const PERMISSIONS = {
  "ticket:read": EVERYONE,
  "call:announce": EVERYONE,
  "call:handle": EVERYONE,
  "ticket:open": [...EVERYONE, "system"],
  "ticket:claim": EVERYONE,
  "ticket:assign": SENIOR,
  "ticket:put_aside": EVERYONE,
  "ticket:take_over": EVERYONE,
  "ticket:note": EVERYONE,
  "ticket:reply": EVERYONE,
  "ticket:match": [...EVERYONE, "system"],
  "ticket:resolve": EVERYONE,
  "ticket:reopen": [...EVERYONE, "system"],
  "ticket:dismiss": EVERYONE,
  "ticket:merge": EVERYONE,
  "ticket:link": EVERYONE,
  "ticket:tag": EVERYONE,
  "request:add": [...EVERYONE, "system"],
  "request:apply": EVERYONE,
  "request:refuse": EVERYONE,
  "request:undo": EVERYONE,
  "triage:correct": EVERYONE,
  "identity:check": EVERYONE,
  "identity:answer": ["system"],
  "erasure:approve": SENIOR,
  "person:read": EVERYONE,
  "person:reveal": EVERYONE,
  "person:create": EVERYONE,
  "person:edit": EVERYONE,
  "person:erase": EVERYONE,
  "person:merge": SENIOR,
  "duplicate:judge": EVERYONE,
  "duplicate:sweep": [...SENIOR, "system"],
  "segment:read": SENIOR,
  "segment:check": [...EVERYONE, "system"],
  "segment:unsubscribe": [...EVERYONE, "system"],
  "segment:subscribe": EVERYONE,
  "history:read": EVERYONE,
  "history:read_values": SENIOR,
  "history:browse": SENIOR,
  "mail:receive": [...ADMIN, "system"],
  "mail:read": SENIOR,
  "mail:settle": SENIOR,
  "mail:release": EVERYONE,
  "outbox:queue": [...EVERYONE, "system"],
  "outbox:deliver": ["system"],
  "template:read": EVERYONE,
  "template:manage": SENIOR,
  "macro:run": EVERYONE,
  "macro:manage": SENIOR,
  "notification:read": EVERYONE,
  "notification:alert": ["system"],
  "view:save": EVERYONE,
  "view:share": SENIOR,
  "report:wall": SENIOR,
  "staff:manage": ADMIN,
  "mailbox:manage": ADMIN,
  "region:manage": ADMIN,
  "settings:manage": ADMIN,
  "token:manage": [...ADMIN, "system"],
} as const satisfies Record<string, readonly (Role | "system")[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the actor's role carries the permission. */
export function may(actor: Actor, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly string[]).includes(actor.role);
}

/** @throws Refusal `forbidden` unless the actor's role carries the permission */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Refusal("forbidden");
}
