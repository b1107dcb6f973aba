import type { HistoryAction, HistoryRoom } from "@/vocabulary/history";

/** What open screens hear of that is no act of history: it is over as soon as it was heard. */
export type LiveAction =
  | "call.ringing"
  | "call.over"
  | "call.changed"
  | "draft.changed"
  | "notification.added"
  | "notification.read"
  | "outgoing.changed"
  | "presence.changed"
  | "view.changed"
  | "live.back"
  | "live.settled";

export type DeskAction = HistoryAction | LiveAction;

/** An action, or all actions of a room, as `ticket.`. */
export type ActionPattern = DeskAction | `${HistoryRoom}.` | "outgoing.";
