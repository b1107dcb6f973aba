import type { z } from "zod";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { authenticate } from "./authenticate";
import { parse } from "./parse";
import { readBytes } from "./read-bytes";
import { readJson } from "./read-json";
import { readQuery } from "./read-query";
import { type Call, NOTHING, type Spec } from "./spec";

const JSON_LIMIT = 1_000_000;

/**
 * Reads a request the way every operation does: who, may they, what. The permission is asked before the body is read; the
 * verb asks again.
 *
 * @returns the call, and the bytes of its JSON body
 * @throws Problem or Refusal, in the order 401, 403, 404, 422, 413, 415, 400, 422
 */
export async function openCall<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  spec: Spec<Params, Query, Body, Answer>,
  request: Request,
  params: unknown,
): Promise<{ call: Call<z.output<Params>, z.output<Query>, z.output<Body>>; bytes: Uint8Array }> {
  const acting = await authenticate(request);
  requirePermission(acting.actor, spec.permission);
  const path = (spec.params ?? NOTHING).safeParse(params ?? {});
  if (!path.success) throw new Refusal("not_found");
  const query = parse(spec.query ?? NOTHING, readQuery(request.url));

  const bytes = typeof spec.body === "string" ? new Uint8Array() : await readBytes(request, JSON_LIMIT);
  const body = parse(typeof spec.body === "object" ? spec.body : NOTHING, readJson(request, bytes));
  const call = { acting, params: path.data, query, body, request };
  return { call: call as Call<z.output<Params>, z.output<Query>, z.output<Body>>, bytes };
}
