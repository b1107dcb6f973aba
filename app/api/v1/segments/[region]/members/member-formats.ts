import type { Member } from "@/domain/segments/members";
import { csvLine } from "./csv-line";

type Format = { mediaType: string; head: string; line: (member: Member) => string };

const COLUMNS = [
  "personId",
  "externalId",
  "contact",
  "givenName",
  "familyName",
  "locale",
  "unsubscribeAddress",
] as const;

/** How a segment can be taken: for spreadsheets (RFC 4180) and for programs (one JSON object a line). */
export const MEMBER_FORMATS: Record<"csv" | "ndjson", Format> = {
  csv: {
    mediaType: "text/csv; charset=utf-8; header=present",
    head: csvLine(COLUMNS),
    line: (member) => csvLine(COLUMNS.map((column) => member[column] ?? "")),
  },
  ndjson: {
    mediaType: "application/x-ndjson; charset=utf-8",
    head: "",
    line: (member) => `${JSON.stringify(member)}\n`,
  },
};
