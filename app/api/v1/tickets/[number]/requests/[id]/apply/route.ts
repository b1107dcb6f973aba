import { resource } from "@/app/api/v1/http/resource";
import { ApplyBody } from "@/app/api/v1/schemas/request";
import { requestAct } from "@/app/api/v1/tickets/[number]/requests/[id]/request-act";
import { applyRequest } from "@/domain/tickets/requests/apply-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: requestAct(
    {
      id: "applyRequest",
      summary:
        "Carries a request out on the person's record; a deletion, which only staff can send for approval, waits for it",
      permission: "request:apply",
      body: ApplyBody,
      refusals: ["claimed_by_other", "conflict", "no_person", "assurance_needed", "not_answered", "contact_taken"],
    },
    applyRequest,
  ),
});
