import { answerTicket } from "@/app/api/v1/answers/ticket";
import { effect } from "@/app/api/v1/http/effect";
import { resource } from "@/app/api/v1/http/resource";
import { CodeBody } from "@/app/api/v1/schemas/identity-check";
import { CheckPath } from "@/app/api/v1/schemas/path";
import { TicketAnswer } from "@/app/api/v1/schemas/ticket";
import { enterCode } from "@/domain/identity/enter-code";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: effect(
    {
      id: "enterIdentityCode",
      summary: "Enters the code; the ticket's identityCheck says what came of it. A wrong one counts, the fifth locks",
      permission: "identity:check",
      params: CheckPath,
      body: CodeBody,
      answer: { content: TicketAnswer },
      refusals: ["no_person", "claimed_by_other", "conflict", "check_over"],
    },
    {
      act: async ({ acting, params: { number, id }, body }) => {
        await enterCode(acting, { ticket: number }, { check: id, ...body });
        return { ticket: number };
      },
      answer: (acting, { ticket }) => answerTicket(acting, ticket!),
    },
  ),
});
