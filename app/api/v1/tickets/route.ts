import { answerTicket, answerTickets } from "@/app/api/v1/answers/ticket";
import { effect } from "@/app/api/v1/http/effect";
import { ticketLocation } from "@/app/api/v1/http/location";
import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { NewTicketBody, TicketAnswer, TicketPage, TicketQuery } from "@/app/api/v1/schemas/ticket";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { listTickets } from "@/domain/tickets/list/list";
import { newTicket } from "./new-ticket";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "listTickets",
      summary: "Tickets, those with the least time left first",
      permission: "ticket:read",
      query: TicketQuery,
      answer: { content: TicketPage },
    },
    async ({ acting, query: { person, ...filter } }) => {
      const { items, nextCursor } = await listTickets(acting, { ...filter, personId: person });
      return { items: await answerTickets(acting, items), nextCursor };
    },
  ),
  POST: effect(
    {
      id: "openTicket",
      summary: "Opens a ticket, whose 24 hours count from its receipt",
      permission: "ticket:open",
      body: NewTicketBody,
      answer: { status: 201, content: TicketAnswer, headers: { location: ticketLocation } },
    },
    {
      act: async ({ acting, body }) => {
        const { number } = await openTicket(acting, await newTicket(acting, body));
        return { ticket: number };
      },
      answer: (acting, { ticket }) => answerTicket(acting, ticket!),
    },
  ),
});
