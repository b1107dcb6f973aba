import type { Report } from "./read-report";

const KIND = /^\s*\{\s*"(?:notification|event)Type"\s*:\s*"(Bounce|Complaint)"/;
const RECIPIENTS = /"(?:bounced|complained)Recipients"\s*:\s*\[([^\]]{0,20000})\]/;
const LONGEST = 200_000;

/**
 * Reads a bounce or a complaint that a mail service tells as JSON in the text of a mail (Amazon SES by way of SNS).
 * Mail programs break its lines, so it is searched, not parsed.
 * @returns null when the text is no such notification
 */
export function readNotification(text: string): Report | null {
  const kind = KIND.exec(text)?.[1];
  if (!kind) return null;
  const listed = RECIPIENTS.exec(text.slice(0, LONGEST))?.[1] ?? "";
  const recipients = [...listed.matchAll(/"emailAddress"\s*:\s*"(?:[^"<]*<)?([^\s"<>]{1,320})/g)].map((found) =>
    found[1]!.toLowerCase(),
  );
  if (kind === "Complaint")
    return { kind: "complaint", recipients, feedbackType: field(text, "complaintFeedbackType") ?? "abuse" };
  const passing = field(text, "bounceType") === "Transient";
  return {
    kind: "bounce",
    recipients,
    action: passing ? "delayed" : "failed",
    status: field(listed, "status"),
    diagnostic: field(listed, "diagnosticCode"),
  };
}

function field(text: string, name: string): string | null {
  return new RegExp(`"${name}"\\s*:\\s*"([^"]{1,500})"`).exec(text)?.[1] ?? null;
}
