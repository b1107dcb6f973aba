import type { IconName } from "@/components/icons/shapes";
import type { Tone } from "@/components/ui/tone";

export type HistoryLook = { icon: IconName; tone: Tone };

const LOOKS: Record<string, HistoryLook> = {
  "ticket.opened": { icon: "queue", tone: "accent" },
  "ticket.appended": { icon: "mail", tone: "accent" },
  "ticket.matched": { icon: "personCheck", tone: "info" },
  "ticket.unmatched": { icon: "person", tone: "warning" },
  "ticket.claimed": { icon: "hand", tone: "neutral" },
  "ticket.assigned": { icon: "hand", tone: "neutral" },
  "ticket.taken_over": { icon: "hand", tone: "warning" },
  "ticket.released": { icon: "undo", tone: "neutral" },
  "ticket.noted": { icon: "note", tone: "neutral" },
  "ticket.replied": { icon: "reply", tone: "info" },
  "ticket.reply_withdrawn": { icon: "undo", tone: "neutral" },
  "ticket.told": { icon: "send", tone: "success" },
  "ticket.not_told": { icon: "alert", tone: "danger" },
  "ticket.resolved": { icon: "done", tone: "success" },
  "ticket.reopened": { icon: "undo", tone: "warning" },
  "ticket.dismissed": { icon: "refused", tone: "warning" },
  "ticket.undismissed": { icon: "undo", tone: "warning" },
  "ticket.merged": { icon: "merge", tone: "info" },
  "ticket.unmerged": { icon: "undo", tone: "neutral" },
  "ticket.split": { icon: "merge", tone: "info" },
  "request.corrected": { icon: "edit", tone: "info" },
  "request.correction_undone": { icon: "undo", tone: "neutral" },
  "request.added": { icon: "plus", tone: "neutral" },
  "request.applied": { icon: "check", tone: "success" },
  "request.undone": { icon: "undo", tone: "warning" },
  "request.refused": { icon: "refused", tone: "warning" },
  "erasure.put_forward": { icon: "hourglass", tone: "warning" },
  "erasure.sent_back": { icon: "undo", tone: "warning" },
  "person.unsubscribed": { icon: "unsubscribe", tone: "success" },
  "person.subscribed": { icon: "mail", tone: "info" },
  "person.created": { icon: "plus", tone: "info" },
  "person.edited": { icon: "edit", tone: "info" },
  "person.merged": { icon: "merge", tone: "info" },
  "person.merged_away": { icon: "merge", tone: "warning" },
  "person.duplicate_proposed": { icon: "merge", tone: "neutral" },
  "person.duplicate_denied": { icon: "refused", tone: "neutral" },
  "duplicate.swept": { icon: "search", tone: "neutral" },
  "person.viewed": { icon: "eye", tone: "neutral" },
  "person.revealed": { icon: "eye", tone: "violet" },
  "person.erased": { icon: "delete", tone: "danger" },
  "person.fact_told": { icon: "eye", tone: "violet" },
  "person.facts_matched": { icon: "personCheck", tone: "success" },
  "person.verified": { icon: "personCheck", tone: "success" },
  "person.verification_locked": { icon: "alert", tone: "danger" },
  "call.logged": { icon: "phone", tone: "accent" },
  "contact.suppressed": { icon: "unsubscribe", tone: "success" },
  "mail.viewed": { icon: "eye", tone: "violet" },
  "attachment.read": { icon: "attachment", tone: "neutral" },
  "segment.exported": { icon: "download", tone: "violet" },
};

const ROOMS: Record<string, IconName> = {
  ticket: "queue",
  request: "form",
  erasure: "delete",
  person: "person",
  contact: "mail",
  call: "phone",
  mail: "mail",
  mailbox: "mail",
  template: "reply",
  attachment: "attachment",
  region: "region",
  segment: "people",
  settings: "sliders",
  staff: "shield",
  token: "key",
  view: "queue",
};

/** The icon and colour of an act: its own, else its room's. */
export function historyLook(action: string): HistoryLook {
  const room = action.split(".")[0] ?? "";
  return LOOKS[action] ?? { icon: ROOMS[room] ?? "history", tone: "neutral" };
}
