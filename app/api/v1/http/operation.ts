import type { z } from "zod";
import { answerJson } from "./answer-json";
import { openCall } from "./open-call";
import type { Call, Nothing, Operation, Spec } from "./spec";

/** An operation that answers with what `run` returns: a value of the answer's schema, or a whole Response. */
export function operation<
  Answer extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  spec: Spec<Params, Query, Body, Answer>,
  run: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<z.input<Answer> | Response>,
): Operation {
  return {
    spec: spec as unknown as Spec,
    takesKey: false,
    respond: async (request, params) => {
      const { call } = await openCall(spec, request, params);
      const answer = await run(call);
      return answer instanceof Response ? answer : answerJson(spec, answer);
    },
  };
}
