import type { NestedMail } from "./parsed-mail";

/**
 * Recipients are in lower case; a delivery report that only announces a delay has `action: "delayed"`. A complaint's
 * `feedbackType` is of RFC 5965, 7.3.
 */
export type Report =
  | { kind: "bounce"; recipients: string[]; action: string; status: string | null; diagnostic: string | null }
  | { kind: "complaint"; recipients: string[]; feedbackType: string }
  | { kind: "receipt"; recipients: string[] };

export type ReportPart = { mediaType: string; content: Uint8Array };

/**
 * Reads the machine part of a report: delivery status (RFC 3464), feedback (RFC 5965, with the removal recipients of
 * older loops) or disposition (RFC 8098). A report that announces its part and lacks it is one nevertheless. When a
 * complaint hides its recipient, the reported mail's To says it.
 * @param contentType of the whole mail, as written
 * @returns null when the mail carries no such part, and announces none
 */
export function readReport(contentType: string, parts: ReportPart[], nested: NestedMail[]): Report | null {
  const announced = /^\s*multipart\/report\b.*?report-type\s*=\s*"?([\w-]+)/is.exec(contentType)?.[1]?.toLowerCase();
  for (const { mediaType, content } of parts) {
    const kind = REPORT_PART.exec(mediaType)?.[1];
    if (kind) return readPart(kind, readFields(new TextDecoder().decode(content.subarray(0, 65_536))), nested);
  }
  return announced && REPORT_PART.test(`message/${announced}`) ? readPart(announced, new Map(), nested) : null;
}

const REPORT_PART = /^message\/(?:global-)?(delivery-status|feedback-report|disposition-notification)$/;

function readPart(kind: string, fields: Fields, nested: NestedMail[]): Report {
  if (kind === "delivery-status") return readBounce(fields);
  if (kind === "feedback-report") return readComplaint(fields, nested);
  return { kind: "receipt", recipients: addresses(fields, "final-recipient") };
}

type Fields = Map<string, string[]>;

function readFields(text: string): Fields {
  const fields: Fields = new Map();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return fields;
}

function readBounce(fields: Fields): Report {
  const final = addresses(fields, "final-recipient");
  return {
    kind: "bounce",
    recipients: final.length > 0 ? final : addresses(fields, "original-recipient"),
    action: fields.get("action")?.[0]?.toLowerCase() ?? "failed",
    status: fields.get("status")?.[0]?.split(/\s/)[0] ?? null,
    diagnostic: fields.get("diagnostic-code")?.[0]?.slice(0, 500) ?? null,
  };
}

function readComplaint(fields: Fields, nested: NestedMail[]): Report {
  const named = [...addresses(fields, "original-rcpt-to"), ...addresses(fields, "removal-recipient")];
  const known = named.filter(isTold);
  const recipients =
    known.length > 0 ? known : nested.flatMap((mail) => mail.to.map((to) => to.address)).filter(isTold);
  return {
    kind: "complaint",
    recipients: [...new Set(recipients)],
    feedbackType: fields.get("feedback-type")?.[0]?.toLowerCase() ?? "abuse",
  };
}

/** Providers that keep the complainant to themselves put a word or a hash in the place of the address. */
function isTold(address: string): boolean {
  return !/redacted|^(?:hashed|hidden|removed|anonym\w*|undisclosed\w*|unknown|x{3,}|[0-9a-f]{32,})@/.test(address);
}

const ADDRESS = /[^\s<>;,"]{1,64}@[^\s<>;,"]{1,255}/;

function addresses(fields: Fields, name: string): string[] {
  const found = (fields.get(name) ?? []).flatMap((value) => ADDRESS.exec(value)?.[0].toLowerCase() ?? []);
  return [...new Set(found)];
}
