import { answerTicket } from "@/app/api/v1/answers/ticket";
import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { TicketPath } from "@/app/api/v1/schemas/path";
import { TicketAnswer } from "@/app/api/v1/schemas/ticket";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "readTicket",
      summary: "A ticket with its requests",
      permission: "ticket:read",
      params: TicketPath,
      answer: { content: TicketAnswer },
    },
    ({ acting, params }) => answerTicket(acting, params.number),
  ),
});
