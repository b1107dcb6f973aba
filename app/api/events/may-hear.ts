import type { Role } from "@/domain/acting";
import { PERMISSIONS, type Permission } from "@/domain/permissions";

/** What one must be allowed to read to hear of a room; a room that is not named here is for those who read history whole. */
const NEEDED: Partial<Record<string, Permission>> = {
  ticket: "ticket:read",
  request: "ticket:read",
  erasure: "ticket:read",
  identity: "ticket:read",
  draft: "ticket:read",
  presence: "ticket:read",
  view: "ticket:read",
  notification: "ticket:read",
  outgoing: "ticket:read",
  call: "ticket:open",
  template: "template:read",
  person: "person:read",
  contact: "person:read",
  mail: "mail:read",
  mailbox: "mailbox:manage",
  staff: "staff:manage",
  token: "token:manage",
  region: "region:manage",
  settings: "settings:manage",
};

/** Whether a stream may tell this role of an act: the same as the pages that show it. */
export function mayHear(role: Role, action: string): boolean {
  const permission = NEEDED[action.split(".")[0] ?? ""] ?? "history:read_values";
  return (PERMISSIONS[permission] as readonly string[]).includes(role);
}
