import { resource } from "@/app/api/v1/http/resource";
import { ReplyBody } from "@/app/api/v1/schemas/ticket";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { replyToTicket } from "@/domain/tickets/conversation/reply";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "replyToTicket",
      summary: "Answers the requester by email, at the address they wrote from or one on record",
      permission: "ticket:reply",
      body: ReplyBody,
      refusals: ["no_recipient", "recipient_doubtful", "claimed_by_other", "conflict"],
    },
    replyToTicket,
  ),
});
