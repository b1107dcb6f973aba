import { ringCall } from "@/domain/calls/ring";
import { awaitRequester } from "@/domain/tickets/aside/await-requester";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import type { Desk } from "@/tests/desk";
import { check, type Received } from "@/tests/identity-check";
import { type Api, expect, test } from "./api";
import { DOCUMENT } from "./program";

type Ids = { number: number; requestId: number; personId: string | null; email: string };
type Line = {
  /** What is asked, of a desk with a ticket that has one request. */
  ask: (ids: Ids, desk: Desk) => { body?: unknown; query?: string; headers?: Record<string, string>; raw?: string };
  prepare?: (desk: Desk, ids: Ids) => Promise<unknown>;
  /** Status for an agent's, a supervisor's and an admin's token. Without a token all but the document answer 401. */
  status: [agent: number, supervisor: number, admin: number];
};

/** As a program, so that nobody has the ticket afterwards. */
const finish = (desk: Desk, { requestId }: Ids) => refuseRequest(desk.program("admin"), requestId, "withdrawn");
const everybody: Line["status"] = [200, 200, 200];
let twin = 0;
let survivor = "";
let sent: Received;
const TICKET = { channel: "api", requests: [{ type: "question" }] };
const RINGING = { from: "anonymous", agent: "agent@desk.test", at: "2026-01-01T10:00:00Z" };
const MAIL = { raw: "From: a@b.example\n\nHi", headers: { "content-type": "message/rfc822" } };

/** Every route and method of the document, and who may. */
const TABLE: Record<string, Line> = {
  "GET /api/v1/openapi.json": { ask: () => ({}), status: everybody },
  "POST /api/v1/mail": { ask: () => MAIL, status: [403, 403, 202] },
  "GET /api/v1/tickets": { ask: () => ({}), status: everybody },
  "POST /api/v1/tickets": { ask: () => ({ body: TICKET }), status: [201, 201, 201] },
  "GET /api/v1/tickets/{number}": { ask: () => ({}), status: everybody },
  "POST /api/v1/tickets/{number}/claim": { ask: () => ({}), status: [403, 403, 403] },
  "POST /api/v1/tickets/{number}/release": { ask: () => ({}), status: everybody },
  "POST /api/v1/tickets/{number}/assign": {
    ask: (_, desk) => ({ body: { assignee: desk.staffId("agent") } }),
    status: [403, 200, 200],
  },
  "POST /api/v1/tickets/{number}/reply": { ask: () => ({ body: { text: "Здравствуйте" } }), status: everybody },
  "POST /api/v1/tickets/{number}/note": { ask: () => ({ body: { text: "Звонили" } }), status: everybody },
  "POST /api/v1/tickets/{number}/resolve": { prepare: finish, ask: () => ({}), status: everybody },
  "POST /api/v1/tickets/{number}/reopen": {
    prepare: async (desk, ids) => {
      await finish(desk, ids);
      await resolveTicket(desk.program("admin"), ids.number);
    },
    ask: () => ({}),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/snooze": {
    ask: (_, desk) => ({ body: { until: new Date(desk.now.getTime() + 7_200_000).toISOString() } }),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/tag": { ask: () => ({ body: { tag: "urgent" } }), status: everybody },
  "POST /api/v1/tickets/{number}/untag": { ask: () => ({ body: { tag: "urgent" } }), status: everybody },
  "POST /api/v1/tickets/{number}/wait": { ask: () => ({}), status: everybody },
  "POST /api/v1/tickets/{number}/bring-back": {
    prepare: (desk, { number }) => awaitRequester(desk.program("admin"), number),
    ask: () => ({}),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/merge": {
    prepare: async (desk, ids) => {
      twin = (await desk.ticket({ personId: ids.personId! })).number;
    },
    ask: () => ({ body: { into: twin } }),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/requests": { ask: () => ({ body: { type: "question" } }), status: [201, 201, 201] },
  "POST /api/v1/tickets/{number}/requests/{id}/apply": { ask: () => ({}), status: everybody },
  "POST /api/v1/tickets/{number}/requests/{id}/refuse": {
    ask: () => ({ body: { reason: "withdrawn" } }),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/requests/{id}/undo": {
    prepare: (desk, { requestId }) => applyRequest(desk.program("admin"), requestId),
    ask: () => ({}),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/requests/{id}/approve": { ask: () => ({}), status: [403, 403, 403] },
  "POST /api/v1/tickets/{number}/identity-checks": {
    ask: (ids) => ({ body: { email: ids.email } }),
    status: everybody,
  },
  "POST /api/v1/tickets/{number}/identity-checks/{id}/code": {
    prepare: async (desk, { number, personId }) => {
      sent = await check(desk.program("admin"), { ticket: number }, personId!);
    },
    ask: () => ({ body: { code: sent.code } }),
    status: everybody,
  },
  "POST /api/v1/calls/incoming": {
    ask: () => ({ body: { ...RINGING, callId: crypto.randomUUID() } }),
    status: everybody,
  },
  "POST /api/v1/calls/{callId}/ended": {
    prepare: (desk) => ringCall(desk.program("admin"), { ...RINGING, callId: "known", at: desk.now }),
    ask: () => ({ body: { at: RINGING.at } }),
    status: everybody,
  },
  "GET /api/v1/people": { ask: () => ({}), status: everybody },
  "POST /api/v1/people": { ask: () => ({ body: { familyName: "Ель" } }), status: [201, 201, 201] },
  "GET /api/v1/people/{id}": { ask: () => ({}), status: everybody },
  "PATCH /api/v1/people/{id}": {
    ask: () => ({ body: { familyName: "Ель" }, headers: { "if-match": "*" } }),
    status: everybody,
  },
  "POST /api/v1/people/{id}/merge": {
    prepare: async (desk) => {
      survivor = (await desk.person()).id;
    },
    ask: () => ({ body: { into: survivor, versions: { from: 1, into: 1 } } }),
    status: [403, 200, 200],
  },
  "GET /api/v1/segments/{region}/members": { ask: () => ({}), status: [403, 200, 200] },
  "GET /api/v1/segments/{region}/check": { ask: () => ({ query: "?email=a@b.example" }), status: everybody },
  "GET /api/v1/history": { ask: ({ number }) => ({ query: `?ticket=${number}` }), status: everybody },
};

const ROUTES = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
);

test("every route of the document is in the table, and no other", () => {
  expect(Object.keys(TABLE).sort()).toEqual(ROUTES.sort());
});

test.for(["anonymous", "agent", "supervisor", "admin"] as const)("who may what: %s", async (role, { api, desk }) => {
  const statuses: Record<string, number> = {};
  for (const [route, line] of Object.entries(TABLE)) statuses[route] = await askFor(api, role, desk, route, line);

  const expected = Object.entries(TABLE).map(([route, { status }]) => {
    const [agent, supervisor, admin] = status;
    const anonymous = route === "GET /api/v1/openapi.json" ? 200 : 401;
    return [route, { anonymous, agent, supervisor, admin }[role]];
  });
  expect(statuses).toEqual(Object.fromEntries(expected));
});

async function askFor(api: Api, role: keyof Api, desk: Desk, route: string, line: Line): Promise<number> {
  const person = await desk.person();
  const ids = {
    ...(await desk.ticket({ contact: { kind: "email", value: person.email } })),
    ...person,
    personId: person.id,
  };
  await line.prepare?.(desk, ids);
  const { query = "", ...sent } = line.ask(ids, desk);
  const [method, path] = route.split(" ") as ["GET" | "POST" | "PATCH", string];
  const filled = path
    .slice("/api/v1".length)
    .replace("{number}", String(ids.number))
    .replace("{region}", "RU-MOW")
    .replace("{callId}", "known")
    .replace("{id}", idIn(path, ids));
  return (await api[role].send(method, filled + query, sent)).status;
}

function idIn(path: string, { requestId, personId }: Ids): string {
  if (path.includes("identity-checks")) return String(sent?.id);
  return path.includes("requests") ? String(requestId) : personId!;
}
