import { Refusal } from "@/domain/refusal";
import { bugReport } from "./bug-report";
import { Problem, STATUS } from "./problem";
import { problemText } from "./problem-text";

/**
 * The answer to whatever was thrown, as `application/problem+json` (RFC 9457) in the caller's language. A bug becomes a
 * 500 that says nothing of its text. `instance` is the path alone: a query may name a contact.
 */
export function answerProblem(thrown: unknown, request: Request): Response {
  const problem = asProblem(thrown);
  const status = STATUS[problem.code];
  const text = problemText(problem.code, problem.facts, request.headers.get("accept-language"));
  const errors = problem.errors.map(({ field, code }) => ({ field, code, message: text.field(code) }));
  const body = {
    type: `urn:rightsdesk:problem:${problem.code}`,
    title: text.title,
    status,
    detail: text.detail,
    instance: new URL(request.url).pathname,
    code: problem.code,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(problem.facts).length > 0 && { facts: problem.facts }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": text.locale,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...("headers" in problem ? problem.headers : {}),
    },
  });
}

function asProblem(thrown: unknown): Problem | Refusal {
  if (thrown instanceof Problem || thrown instanceof Refusal) return thrown;
  console.error(bugReport(thrown));
  return new Problem("unexpected");
}
