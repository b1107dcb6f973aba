import { resource } from "@/app/api/v1/http/resource";
import { requestAct } from "@/app/api/v1/tickets/[number]/requests/[id]/request-act";
import { approveErasure } from "@/domain/tickets/erasure/approve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: requestAct(
    {
      id: "approveErasure",
      summary: "Approves a deletion that a colleague sent for approval; only a second member of staff can",
      permission: "erasure:approve",
      refusals: ["conflict", "no_person", "second_person_needed"],
    },
    approveErasure,
  ),
});
