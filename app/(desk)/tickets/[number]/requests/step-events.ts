/** Names of the events that move the focus to another request. */
export const STEP = { next: "rightsdesk:request-next", previous: "rightsdesk:request-previous" } as const;
