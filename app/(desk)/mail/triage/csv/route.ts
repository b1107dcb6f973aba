import { z } from "zod";
import { BYTE_ORDER_MARK, csvLine } from "@/app/api/v1/segments/[region]/members/csv-line";
import { download } from "@/app/http/download";
import { screenRoute } from "@/app/http/screen-route";
import { readTriageReport } from "@/domain/reports/triage";
import { readTriageView } from "../triage-view";

const HEAD = ["rule", "proposed", "confirmed", "corrected", "misread", "precision"];
const query = z.record(z.string(), z.string()).transform(readTriageView);

/** The figures by rule as a file. */
export const GET = screenRoute({ permission: "mail:read", query }, async ({ acting, query: { days } }) => {
  const { rules } = await readTriageReport(acting, { days });
  const lines = rules.map(({ rule, proposed, confirmed, corrected, misread, precision }) =>
    csvLine([rule, ...[proposed, confirmed, corrected, misread].map(String), precision?.toFixed(3) ?? ""]),
  );
  const type = "text/csv; charset=utf-8";
  return download(`triage-${days}-days.csv`, [BYTE_ORDER_MARK, csvLine(HEAD), ...lines].join(""), {
    "content-type": type,
  });
});
