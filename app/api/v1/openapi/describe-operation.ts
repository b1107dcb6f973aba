import { type ProblemCode, STATUS } from "@/app/api/v1/http/problem";
import type { Method } from "@/app/api/v1/http/resource";
import type { Operation, Spec } from "@/app/api/v1/http/spec";
import { ProblemDetails } from "@/app/api/v1/schemas/problem";
import { PERMISSIONS } from "@/domain/permissions";
import { parametersOf, reference } from "./json-schema";

/** An operation as an OpenAPI Operation Object. */
export function describeOperation(method: Method, { spec, takesKey }: Operation) {
  const parameters = describeParameters(spec, takesKey);
  return {
    operationId: spec.id,
    summary: spec.summary,
    ...(spec.permission ? { description: `For ${rolesOf(spec.permission).join(", ")}.` } : { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(spec.body && { requestBody: describeBody(spec.body) }),
    responses: {
      [spec.answer.status ?? 200]: describeAnswer(spec.answer, takesKey),
      ...describeProblems(method, spec, takesKey),
    },
  };
}

function rolesOf(permission: keyof typeof PERMISSIONS): string[] {
  return PERMISSIONS[permission].filter((role) => role !== "system");
}

function describeParameters({ params, query, headers }: Operation["spec"], takesKey: boolean) {
  const key = {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description: "The effect of one key comes about once; a repeat is answered the same, with Idempotency-Replayed",
    schema: { type: "string", minLength: 1, maxLength: 255 },
  };
  const given = Object.entries(headers ?? {}).map(([name, description]) => ({
    name,
    in: "header",
    required: true,
    description,
    schema: { type: "string" },
  }));
  return [
    ...(params ? parametersOf(params) : []).map((part) => ({ ...part, in: "path", required: true })),
    ...(query ? parametersOf(query) : []).map((part) => ({ ...part, in: "query" })),
    ...given,
    ...(takesKey ? [key] : []),
  ];
}

function describeBody(body: NonNullable<Spec["body"]>) {
  if (typeof body === "string") return { required: true, content: { [body]: {} } };
  return { required: !body.safeParse({}).success, content: { "application/json": { schema: reference(body) } } };
}

function describeAnswer({ content, headers }: Spec["answer"], takesKey: boolean) {
  const names = [...Object.keys(headers ?? {}), ...(takesKey ? ["idempotency-replayed"] : [])];
  return {
    description: "Done",
    ...(names.length > 0 && {
      headers: Object.fromEntries(names.map((name) => [name, { schema: { type: "string" } }])),
    }),
    content: Array.isArray(content)
      ? Object.fromEntries(content.map((mediaType) => [mediaType, {}]))
      : { "application/json": { schema: reference(content) } },
  };
}

function describeProblems(method: Method, spec: Operation["spec"], takesKey: boolean) {
  const codes = problemsOf(method, spec, takesKey);
  const statuses = new Set(codes.map((code) => STATUS[code]).sort());
  return Object.fromEntries(
    [...statuses].map((status) => [status, describeProblem(codes.filter((code) => STATUS[code] === status))]),
  );
}

function problemsOf(method: Method, spec: Operation["spec"], takesKey: boolean): ProblemCode[] {
  const all: (ProblemCode | false)[] = [
    ...(spec.permission ? (["unauthenticated", "forbidden", "invalid"] as const) : []),
    spec.params !== undefined && "not_found",
    ...(method === "GET" ? [] : (["too_large", "unsupported_media_type"] as const)),
    method !== "GET" && typeof spec.body !== "string" && "malformed_body",
    takesKey && "idempotency_key_reused",
    ...(spec.refusals ?? []),
    "unexpected",
  ];
  return [...new Set(all.filter((code) => code !== false))];
}

function describeProblem(codes: ProblemCode[]) {
  return {
    description: codes.map((code) => `\`${code}\``).join(", "),
    content: { "application/problem+json": { schema: reference(ProblemDetails) } },
  };
}
