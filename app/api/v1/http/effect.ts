import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Acting } from "@/domain/acting";
import { type Ids, runOnce } from "@/domain/api/idempotency";
import { Refusal } from "@/domain/refusal";
import { answerJson } from "./answer-json";
import { openCall } from "./open-call";
import { Problem } from "./problem";
import type { Call, Nothing, Operation, Spec } from "./spec";

/**
 * A POST that has an effect: `act` brings it about and says in ids what it was about, `answer` reads that anew. With an
 * Idempotency-Key the effect comes about once, however often it is asked for, and each answer says the same.
 */
export function effect<Answer extends z.ZodType, Params extends z.ZodType = Nothing, Body extends z.ZodType = Nothing>(
  spec: Spec<Params, Nothing, Body, Answer>,
  steps: {
    act: (call: Call<z.output<Params>, z.output<Nothing>, z.output<Body>>) => Promise<Ids>;
    answer: (acting: Acting, ids: Ids) => Promise<z.input<Answer>>;
  },
): Operation {
  return {
    spec: spec as unknown as Spec,
    takesKey: true,
    respond: async (request, params) => {
      const { call, bytes } = await openCall(spec, request, params);
      const key = readKey(request);
      const status = spec.answer.status ?? 200;
      if (key === null) return answerJson(spec, await steps.answer(call.acting, await steps.act(call)));

      const effect = { key, fingerprint: fingerprint(request, bytes), status };
      const done = await runOnce(call.acting, effect, (acting) => steps.act({ ...call, acting }));
      if (!done) throw new Problem("idempotency_key_reused");
      return answerJson(spec, await steps.answer(call.acting, done.ids), {
        status: done.status,
        headers: done.replayed ? { "idempotency-replayed": "true" } : {},
      });
    },
  };
}

/** @throws Refusal `invalid` for a key that is empty, longer than 255 characters or not plain ASCII */
function readKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Refusal("invalid", {}, [{ field: "Idempotency-Key", code: "malformed" }]);
  return key;
}

/** SHA-256 of what is asked: the same key must mean the same. */
function fingerprint(request: Request, bytes: Uint8Array): Uint8Array {
  const { pathname, search } = new URL(request.url);
  return createHash("sha256").update(`${request.method} ${pathname}${search}\n`).update(bytes).digest();
}
