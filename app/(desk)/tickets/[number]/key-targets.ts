/** The ids of what the ticket's keys press or focus. */
export const KEY_TARGETS = {
  claim: "ticket-claim",
  dismiss: "ticket-dismiss",
  reply: "ticket-reply",
  note: "ticket-note",
  replyText: "ticket-reply-text",
  noteText: "ticket-note-text",
  template: "ticket-template",
  resolve: "ticket-resolve",
  person: "ticket-person",
  macro: "ticket-macro",
  link: "ticket-link",
  print: "ticket-print",
  tag: "ticket-tag",
  callBack: "ticket-call-back",
  hour: "ticket-aside-hour",
  two_hours: "ticket-aside-two-hours",
  tomorrow: "ticket-aside-tomorrow",
  waiting: "ticket-aside-waiting",
  back: "ticket-aside-back",
} as const;

/** Keys of the request that has the focus, else of the first one that is open; the names are `data-key-target`. */
export const REQUEST_KEYS = {
  a: "apply",
  f: "refuse",
  x: "misread",
  "1": "unsubscribe",
  "2": "edit",
  "3": "delete",
  "4": "access",
  "5": "question",
  "6": "disclosure",
} as const;

/** How the ticket is put aside and brought back; the queue has the same. */
export const ASIDE_KEYS = {
  "h 1": "hour",
  "h 2": "two_hours",
  "h t": "tomorrow",
  "h w": "waiting",
  "h b": "back",
} as const;

/** The key that makes a request one of this type. */
export function typeKey(type: string): string | undefined {
  return Object.entries(REQUEST_KEYS).find(([, name]) => name === type)?.[0];
}

/** Names of the events that move the focus to another request. */
export const STEP = { next: "rightsdesk:request-next", previous: "rightsdesk:request-previous" } as const;
