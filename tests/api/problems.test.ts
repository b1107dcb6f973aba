import { STATUS } from "@/app/api/v1/http/problem";
import { problemText } from "@/app/api/v1/http/problem-text";
import { resource } from "@/app/api/v1/http/resource";
import { revokeTokens } from "@/domain/staff/tokens/revoke-tokens";
import { expect, test } from "./api";
import { Program } from "./program";

test("a problem is told in the caller's language, with a code for programs", async ({ api }) => {
  const english = await api.agent.get("/tickets/7", { "accept-language": "en-GB, ru;q=0.5" });
  expect(english.headers.get("content-type")).toBe("application/problem+json");
  expect(english.headers.get("content-language")).toBe("en");
  expect(english.body).toEqual({
    type: "urn:rightsdesk:problem:not_found",
    title: "Not found",
    status: 404,
    detail: "There is nothing here. Check the address and the ids in it.",
    instance: "/api/v1/tickets/7",
    code: "not_found",
  });
  const russian = await api.agent.get("/tickets/7", { "accept-language": "ru" });
  expect(russian.headers.get("content-language")).toBe("ru");
  expect(russian.body).toMatchObject({ title: "Не найдено", code: "not_found" });
});

test("an instance does not repeat the query, which may name a contact", async ({ api }) => {
  const { text } = await api.agent.get("/segments/RU-MOW/check?email=anna@mail.example&secret=1");
  expect(text).not.toContain("anna");
});

test.for([null, "rd_unknown", "nonsense"])("nobody gets in with the token %s", async (token, { api: _ }) => {
  const answer = await new Program(token).get("/tickets");
  expect(answer).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer realm="Rightsdesk"/);
});

test("a revoked token is dead at once", async ({ api, desk }) => {
  expect(await api.agent.get("/tickets")).toMatchObject({ status: 200 });
  await revokeTokens(desk.admin(), "agent");
  expect(await api.agent.get("/tickets")).toMatchObject({ status: 401 });
});

test("a body is JSON, in UTF-8, of a size", async ({ api }) => {
  const send = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    api.agent.send("POST", "/tickets", { raw, headers: { "content-type": "application/json", ...headers } });
  expect(await send("{")).toMatchObject({ status: 400, body: { code: "malformed_body" } });
  expect(await send(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ status: 400 });
  expect(await send("[]")).toMatchObject({ status: 422 });
  expect(await send("[".repeat(400_000))).toMatchObject({ status: 400 });
  expect(await send("null")).toMatchObject({ status: 422 });
  expect(await send("{}", { "content-type": "text/plain" })).toMatchObject({ status: 415 });
  expect(await send("{}", { "content-encoding": "gzip" })).toMatchObject({ status: 415 });
  expect(await send(`"${"a".repeat(1_000_000)}"`)).toMatchObject({ status: 413, body: { facts: { megabytes: 1 } } });
  expect(await send(`{"channel":"api","requests":[{"type":"question"}],"__proto__":{}}`)).toMatchObject({
    status: 422,
  });
});

test("other methods are told which there are", async ({ api }) => {
  const answer = await api.agent.send("DELETE", "/tickets");
  expect(answer).toMatchObject({ status: 405, body: { code: "method_not_allowed" } });
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
});

test("a bug says nothing of itself, to the caller or the log", async ({ api: _, onTestFinished }) => {
  const said: string[] = [];
  const { error } = console;
  console.error = (line: string) => said.push(line);
  onTestFinished(() => {
    console.error = error;
  });
  const { GET } = resource({
    GET: {
      spec: { id: "x", summary: "x", permission: null, answer: { content: [] } },
      takesKey: false,
      respond: () => Promise.reject(new TypeError("anna@mail.example", { cause: new Error("secret") })),
    },
  });
  const answer = await GET(new Request("http://desk.test/api/v1/x"), { params: Promise.resolve({}) });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ code: "unexpected" });
  expect(said.join()).toContain("TypeError");
  expect(said.join()).not.toMatch(/anna|secret/);
});

test("each code has words in both languages", () => {
  for (const code of Object.keys(STATUS) as (keyof typeof STATUS)[]) {
    const facts = { open: 2, minutes: 3, megabytes: 1, ticket: 7, step: 2, kind: "claim", because: "…" };
    const [ru, en] = ["ru", "en"].map((locale) => problemText(code, facts, locale));
    expect(ru!.detail).toMatch(/\p{Script=Cyrillic}/u);
    expect(en!.detail).not.toMatch(/\p{Script=Cyrillic}|refusals/u);
  }
});
