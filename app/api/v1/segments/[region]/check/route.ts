import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { RegionPath } from "@/app/api/v1/schemas/path";
import { CheckQuery, Membership } from "@/app/api/v1/schemas/segment";
import { checkSegment } from "@/domain/segments/check";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "checkSegment",
      summary: "Whether a contact may be mailed in a region now, and why not",
      permission: "segment:check",
      params: RegionPath,
      query: CheckQuery,
      answer: { content: Membership },
    },
    ({ acting, params, query }) => checkSegment(acting, params.region, query),
  ),
});
