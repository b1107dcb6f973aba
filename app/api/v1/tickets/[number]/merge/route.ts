import { answerTicket } from "@/app/api/v1/answers/ticket";
import { effect } from "@/app/api/v1/http/effect";
import { resource } from "@/app/api/v1/http/resource";
import { TicketPath } from "@/app/api/v1/schemas/path";
import { MergeBody, TicketAnswer } from "@/app/api/v1/schemas/ticket";
import { mergeTickets } from "@/domain/tickets/relations/merge";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: effect(
    {
      id: "mergeTickets",
      summary:
        "Merges two open tickets of one person with the same request; answers the one due earlier, which continues",
      permission: "ticket:merge",
      params: TicketPath,
      body: MergeBody,
      refusals: ["conflict", "claimed_by_other", "not_same_person", "not_same_type"],
      answer: { content: TicketAnswer },
    },
    {
      act: async ({ acting, params, body }) => {
        const { target } = await mergeTickets(acting, params.number, body.into);
        return { ticket: target };
      },
      answer: (acting, { ticket }) => answerTicket(acting, ticket!),
    },
  ),
});
