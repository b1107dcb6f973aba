import type { z } from "zod";
import { answerTicket } from "@/app/api/v1/answers/ticket";
import { effect } from "@/app/api/v1/http/effect";
import type { Nothing, Operation, Spec } from "@/app/api/v1/http/spec";
import { TicketPath } from "@/app/api/v1/schemas/path";
import { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import type { Acting } from "@/domain/acting";

type About<Body extends z.ZodType> = Pick<Spec, "id" | "summary" | "permission" | "refusals"> & { body?: Body };

/** A POST that does one thing to a ticket and answers with the ticket as it is then. */
export function ticketAct<Body extends z.ZodType = Nothing>(
  about: About<Body>,
  act: (acting: Acting, number: number, body: z.output<Body>) => Promise<unknown>,
): Operation {
  return effect(
    { ...about, params: TicketPath, answer: { content: TicketAnswer } },
    {
      act: async ({ acting, params, body }) => {
        await act(acting, params.number, body);
        return { ticket: params.number };
      },
      answer: (acting, { ticket }) => answerTicket(acting, ticket!),
    },
  );
}
