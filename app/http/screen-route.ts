import "server-only";
import type { z } from "zod";
import { act, actingOf, currentSession } from "@/app/session";
import type { Acting } from "@/domain/acting";
import { may, type Permission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { StaffSession } from "@/domain/staff/sessions/sessions";
import { answerRefusal } from "./answer-refusal";

type Nothing = z.ZodObject<Record<never, never>>;

/** What a route takes. Without the permission it does not exist for whoever asks; `params` and `query` are the address. */
type Takes<Params, Query, Body> = { permission?: Permission; params?: Params; query?: Query; body?: Body };

/** A request as the schemas read it, and the act it begins. */
type Asked<Params, Query, Body> = {
  session: StaffSession;
  acting: Acting;
  params: Params;
  query: Query;
  body: Body;
  request: Request;
};

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/**
 * A route that screens of signed-in staff call. It answers with the value as JSON, or with the Response of a file or a stream, and
 * with a refusal in the reader's words as `{code, message}`: 404 for an address that is none. Without a session 401, or the way to
 * sign in for whoever opens the address as a page.
 */
export function screenRoute<
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  takes: Takes<Params, Query, Body>,
  answer: (asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<unknown>,
): Handler {
  return async (request, context) => {
    const session = await currentSession();
    if (!session && opensPage(request)) await act();
    if (!session) return keptPrivate(new Response(null, { status: 401 }));
    const acting = actingOf(session);
    try {
      if (takes.permission && !may(acting.actor, takes.permission)) throw new Refusal("not_found");
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const value = await answer({
        session,
        acting,
        params: takes.params && read(takes.params, await context.params, "not_found"),
        query: takes.query && read(takes.query, query, "not_found"),
        body: takes.body && read(takes.body, await readJson(request), "invalid"),
        request,
      } as Asked<z.output<Params>, z.output<Query>, z.output<Body>>);
      return keptPrivate(value instanceof Response ? value : Response.json(value ?? {}));
    } catch (thrown) {
      if (thrown instanceof Refusal) return keptPrivate(await answerRefusal(thrown));
      throw thrown;
    }
  };
}

function opensPage(request: Request): boolean {
  return request.headers.get("sec-fetch-dest") === "document";
}

function read(schema: z.ZodType, sent: unknown, otherwise: "not_found" | "invalid"): unknown {
  const found = schema.safeParse(sent);
  if (!found.success) throw new Refusal(otherwise);
  return found.data;
}

/** Other sites cannot send it: JSON needs a preflight, which nobody answers. */
async function readJson(request: Request): Promise<unknown> {
  if (request.headers.get("content-type") !== "application/json") throw new Refusal("invalid");
  return request.json().catch(() => null);
}

function keptPrivate(response: Response): Response {
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-store");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
