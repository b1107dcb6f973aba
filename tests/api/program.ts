import type { z } from "zod";
import type { Handler, Resource } from "@/app/api/v1/http/resource";
import { openApiDocument } from "@/app/api/v1/openapi/document";
import { ROUTES } from "@/app/api/v1/openapi/routes";
import * as document from "@/app/api/v1/openapi.json/route";
import { ProblemDetails } from "@/app/api/v1/schemas/problem";
import { expect } from "@/tests/desk";

/** Every address with its handlers, the document's own among them. */
export const ADDRESSES: Record<string, Resource> = { ...ROUTES, "/api/v1/openapi.json": document };
export const DOCUMENT = openApiDocument(ADDRESSES);

type Sent = { body?: unknown; raw?: Uint8Array<ArrayBuffer> | string; headers?: Record<string, string> };
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An answer with its JSON, if it has any; `as` reads that in a schema's shape. */
export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
  as: <S extends z.ZodType>(schema: S) => z.output<S>;
};

/** A program with a token, or (null) without. Each answer is held against the document before the test sees it. */
export class Program {
  constructor(readonly token: string | null) {}

  get = (path: string, headers?: Record<string, string>) => this.send("GET", path, { headers });
  post = (path: string, body?: unknown, headers?: Record<string, string>) => this.send("POST", path, { body, headers });
  patch = (path: string, body: unknown, headers?: Record<string, string>) =>
    this.send("PATCH", path, { body, headers });

  async send(method: Method, path: string, { body, raw, headers }: Sent = {}): Promise<Answer> {
    const request = new Request(`http://desk.test/api/v1${path}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const { template, params } = locate(new URL(request.url).pathname);
    const handler = ADDRESSES[template]![method];
    const answer = await readAnswer(await handler(request, { params: Promise.resolve(params) }));
    requireDescribed(method, template, handler, answer);
    return answer;
  }
}

/** The address a path is an instance of, and the values it has for the address's parameters. */
function locate(path: string): { template: string; params: Record<string, string> | undefined } {
  for (const template of Object.keys(ADDRESSES)) {
    const pattern = template.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found) return { template, params: found.groups && mapValues(found.groups, decodeURIComponent) };
  }
  throw new Error(`no address for ${path}`);
}

function mapValues(values: Record<string, string>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

async function readAnswer(response: Response): Promise<Answer> {
  // A byte order mark is part of what was answered.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  const isJson = /json$/.test(response.headers.get("content-type") ?? "");
  const body: unknown = isJson ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, text, body, as: (schema) => schema.parse(body) };
}

/** What is answered is what the document promises: status, media type, headers and shape. */
function requireDescribed(method: Method, template: string, handler: Handler, answer: Answer): void {
  expect(answer.headers.get("cache-control")).toBe("no-store");
  if (answer.status >= 400) expect(answer.as(ProblemDetails).status).toBe(answer.status);
  if (!handler.operation) {
    expect(answer.status).toBe(405);
    return;
  }
  const described = DOCUMENT.paths[template][method.toLowerCase()].responses[answer.status];
  expect(described, `${method} ${template} ${answer.status} is in the document`).toBeDefined();
  expect(Object.keys(described.content)).toContain(answer.headers.get("content-type"));
  if (answer.status >= 400) return;
  for (const name of Object.keys(described.headers ?? {})) {
    if (name !== "idempotency-replayed") expect(answer.headers.get(name), name).toBeTruthy();
  }
  const { content } = handler.operation.spec.answer;
  if (!Array.isArray(content)) answer.as(content);
}
