/** The columns a reader may choose, in the order they are drawn. Time left and the ticket itself always stand. */
export const COLUMNS = ["requests", "channel", "status", "received", "resolved", "assignee"] as const;
export type ColumnName = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: ColumnName[] = ["requests", "channel", "status", "assignee"];

/** Width and breakpoint of each; the same stands on head and cells. A card has room for all of them. */
export const COLUMN_CLASSES: Record<ColumnName, string> = {
  requests: "sm:w-52 lg:w-60 xl:w-68",
  channel: "sm:w-10 sm:max-lg:hidden",
  status: "sm:w-34",
  received: "sm:w-34 sm:max-lg:hidden",
  resolved: "sm:w-34 sm:max-lg:hidden",
  assignee: "sm:w-14 sm:max-lg:hidden xl:w-40",
};
