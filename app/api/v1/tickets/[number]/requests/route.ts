import { answerRequest } from "@/app/api/v1/answers/ticket";
import { effect } from "@/app/api/v1/http/effect";
import { resource } from "@/app/api/v1/http/resource";
import { TicketPath } from "@/app/api/v1/schemas/path";
import { NewRequestBody, RequestAnswer } from "@/app/api/v1/schemas/request";
import { addRequest } from "@/domain/tickets/requests/add-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: effect(
    {
      id: "addRequest",
      summary: "Adds a request to a ticket",
      permission: "request:add",
      params: TicketPath,
      body: NewRequestBody,
      answer: { status: 201, content: RequestAnswer },
      refusals: ["claimed_by_other", "conflict"],
    },
    {
      act: async ({ acting, params, body }) => {
        const { id } = await addRequest(acting, params.number, body);
        return { ticket: params.number, request: id };
      },
      answer: (acting, { ticket, request }) => answerRequest(acting, ticket!, request!),
    },
  ),
});
