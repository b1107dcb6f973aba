import type { z } from "zod";
import { answerRequest, answerTicket } from "@/app/api/v1/answers/ticket";
import { effect } from "@/app/api/v1/http/effect";
import type { Nothing, Operation, Spec } from "@/app/api/v1/http/spec";
import { RequestPath } from "@/app/api/v1/schemas/path";
import { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import type { Acting } from "@/domain/acting";

type About<Body extends z.ZodType> = Pick<Spec, "id" | "summary" | "permission" | "refusals"> & { body?: Body };

/** A POST that decides a request and answers with its ticket. A request of another ticket is not found here. */
export function requestAct<Body extends z.ZodType = Nothing>(
  about: About<Body>,
  act: (acting: Acting, requestId: number, body: z.output<Body>) => Promise<unknown>,
): Operation {
  return effect(
    { ...about, params: RequestPath, answer: { content: TicketAnswer } },
    {
      act: async ({ acting, params, body }) => {
        await answerRequest(acting, params.number, params.id);
        await act(acting, params.id, body);
        return { ticket: params.number };
      },
      answer: (acting, { ticket }) => answerTicket(acting, ticket!),
    },
  );
}
