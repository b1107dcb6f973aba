import { csvLine } from "@/app/api/v1/segments/[region]/members/csv-line";
import { requireStaff } from "@/app/session";
import { readTriageReport } from "@/domain/reports/triage";
import { readTriageView } from "../triage-view";

const HEAD = ["rule", "proposed", "confirmed", "corrected", "misread", "precision"];

/** The figures by rule as a file. */
export async function GET(request: Request): Promise<Response> {
  const { acting } = await requireStaff("mail:read");
  const { days } = readTriageView(Object.fromEntries(new URL(request.url).searchParams));
  const { rules } = await readTriageReport(acting, { days });
  const lines = rules.map(({ rule, proposed, confirmed, corrected, misread, precision }) =>
    csvLine([rule, ...[proposed, confirmed, corrected, misread].map(String), precision?.toFixed(3) ?? ""]),
  );
  return new Response([csvLine(HEAD), ...lines].join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="triage-${days}-days.csv"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
