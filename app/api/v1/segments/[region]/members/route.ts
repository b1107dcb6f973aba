import { HEADERS } from "@/app/api/v1/http/answer-json";
import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { RegionPath } from "@/app/api/v1/schemas/path";
import { MembersQuery } from "@/app/api/v1/schemas/segment";
import { segmentMembers } from "@/domain/segments/members";
import { BYTE_ORDER_MARK } from "./csv-line";
import { MEMBER_FORMATS } from "./member-formats";
import { streamLines } from "./stream-lines";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "exportSegment",
      summary: "Everybody who may be mailed in a region by a channel today, as a stream",
      permission: "segment:read",
      params: RegionPath,
      query: MembersQuery,
      answer: { content: Object.values(MEMBER_FORMATS).map((format) => format.mediaType) },
    },
    async ({ acting, params: { region }, query: { channel = "email", format = "csv", bom } }) => {
      const { mediaType, head, line } = MEMBER_FORMATS[format];
      const mark = bom && format === "csv" ? BYTE_ORDER_MARK : "";
      const body = await streamLines(segmentMembers(acting, region, channel), mark + head, line);
      const name = `segment-${region}-${channel}.${format}`;
      return new Response(body, {
        headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${name}"`, ...HEADERS },
      });
    },
  ),
});
