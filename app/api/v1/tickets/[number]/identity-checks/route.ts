import { resource } from "@/app/api/v1/http/resource";
import { NewIdentityCheckBody } from "@/app/api/v1/schemas/identity-check";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { linkTo } from "@/app/identity/link-to";
import { sendCheck } from "@/domain/identity/send-check";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "sendIdentityCheck",
      summary: "Sends a code and a link to one of the person's addresses; neither is told to who asks for it",
      permission: "identity:check",
      body: NewIdentityCheckBody,
      refusals: ["no_person", "claimed_by_other", "conflict", "no_recipient", "already_verified", "too_many_checks"],
    },
    (acting, ticket, { email }) => sendCheck(acting, { place: { ticket }, contact: email }, linkTo),
  ),
});
