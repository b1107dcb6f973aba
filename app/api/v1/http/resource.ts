import { answerProblem } from "./answer-problem";
import { Problem } from "./problem";
import type { Operation } from "./spec";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/**
 * What Next calls for a method of a route; `operation` is there when the route has one for the method.
 *
 * @internal
 */
export type Handler = ((request: Request, context: { params: Promise<unknown> }) => Promise<Response>) & {
  operation?: Operation;
};

export type Resource = Record<Method | "OPTIONS", Handler>;

/** The handlers of a route: its operations, and for each other method an answer that says which there are. HEAD follows GET. */
export function resource(operations: Partial<Record<Method, Operation>>): Resource {
  const allow = METHODS.flatMap((method) => {
    if (!operations[method]) return [];
    return method === "GET" ? ["GET", "HEAD"] : [method];
  });
  const headers = { allow: [...allow, "OPTIONS"].join(", ") };
  const handlers = METHODS.map((method) => [method, handler(operations[method], headers)] as const);
  const options: Handler = async () => new Response(null, { status: 204, headers });
  return { ...Object.fromEntries(handlers), OPTIONS: options } as Resource;
}

function handler(operation: Operation | undefined, headers: { allow: string }): Handler {
  const handle: Handler = async (request, context) => {
    try {
      if (!operation) throw new Problem("method_not_allowed", headers);
      return await operation.respond(request, await context.params);
    } catch (thrown) {
      return answerProblem(thrown, request);
    }
  };
  return Object.assign(handle, { operation });
}
