import { readdirSync } from "node:fs";
import path from "node:path";
import { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import { bannedIn, bannedWords } from "@/tests/texts/banned-words";
import { expect, test } from "./api";
import { ADDRESSES, DOCUMENT } from "./program";

type Parts = { parameters?: { name: string; in: string }[]; operationId: string };

test("the document has every route file, and no other", () => {
  const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === "route.ts" && !file.startsWith("[...path]"),
  );
  const addresses = files.map((file) => `/api/v1/${path.dirname(file).replace(/\[(\w+)\]/g, "{$1}")}`);
  expect(addresses.sort()).toEqual(Object.keys(DOCUMENT.paths).sort());
});

test("the table of routes holds each file's own handlers", async () => {
  for (const [address, resource] of Object.entries(ADDRESSES)) {
    const folder = address.slice("/api/v1/".length).replace(/\{(\w+)\}/g, "[$1]");
    const file = (await import(path.resolve("app/api/v1", folder, "route.ts"))) as typeof resource;
    expect(file.GET, address).toBe(resource.GET);
    expect(file.POST, address).toBe(resource.POST);
  }
});

test("it is served to everybody, and says what validates", async ({ api }) => {
  const answer = await api.anonymous.get("/openapi.json");
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(JSON.parse(JSON.stringify(DOCUMENT)));
  expect(answer.body).toMatchObject({
    openapi: "3.1.0",
    components: {
      schemas: {
        Ticket: { type: "object", additionalProperties: false, required: Object.keys(TicketAnswer.shape) },
        Problem: { required: expect.arrayContaining(["type", "title", "status", "detail", "code"]) },
      },
    },
  });
});

test("every reference leads somewhere, and every operation has an id of its own", () => {
  const text = JSON.stringify(DOCUMENT);
  const named = new Set(Object.keys(DOCUMENT.components.schemas));
  for (const [, id] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) expect(named).toContain(id);
  expect(text).not.toMatch(/"\$(defs|id|schema)"/);

  const ids = operations().map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every part of an address is a parameter", () => {
  for (const [address, methods] of Object.entries(DOCUMENT.paths)) {
    const parts = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [] } of Object.values(methods as Record<string, Parts>)) {
      expect(parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(parts);
    }
  }
});

test("every POST but that of mail takes an Idempotency-Key", () => {
  for (const [address, methods] of Object.entries(DOCUMENT.paths)) {
    const { post } = methods as Record<string, Parts | undefined>;
    if (!post || address === "/api/v1/mail") continue;
    expect(post.parameters, address).toContainEqual(expect.objectContaining({ name: "Idempotency-Key", in: "header" }));
  }
});

function operations(): Parts[] {
  return Object.values(DOCUMENT.paths).flatMap((methods) => Object.values(methods as Record<string, Parts>));
}

test("its prose keeps to the glossary", () => {
  expect(bannedIn(proseOf(DOCUMENT), bannedWords("en"))).toEqual([]);
});

/** Summaries and descriptions by where they stand; codes in them are no prose. */
function proseOf(tree: object, above = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const whole = `${above}/${key}`;
    if (value !== null && typeof value === "object") return proseOf(value, whole);
    return /^(summary|description)$/.test(key) ? [[whole, String(value).replace(/`[^`]*`/g, "")]] : [];
  });
}
