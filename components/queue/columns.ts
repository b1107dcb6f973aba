import { cx } from "@/components/ui/cx";
import { STEPS } from "./steps-of-room";

/** The columns a reader may choose, in the order they are drawn. Time left and the ticket itself always stand. */
export const COLUMNS = ["requests", "channel", "status", "tags", "received", "resolved", "assignee"] as const;
export type ColumnName = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: ColumnName[] = ["requests", "channel", "status", "assignee"];

const WIDTHS: Record<ColumnName, { classes: string; rem: number }> = {
  requests: { classes: "line:w-52", rem: 13 },
  assignee: { classes: "line:w-14", rem: 3.5 },
  status: { classes: "line:w-34", rem: 8.5 },
  channel: { classes: "line:w-10", rem: 2.5 },
  tags: { classes: "line:w-40", rem: 10 },
  received: { classes: "line:w-34", rem: 8.5 },
  resolved: { classes: "line:w-34", rem: 8.5 },
};

/** Who stays when there is no room for all. */
const FIRST_TO_STAY: ColumnName[] = ["requests", "assignee", "status", "channel", "tags", "received", "resolved"];

/** The box to select by, the time left, and the least that the ticket itself needs. */
const ALWAYS_REM = 2.25 + 13 + 13;

/** What a longer assignee and wider requests need besides. */
const NAME_REM = 6.5;
const REQUESTS_REM = 4;

/** Where cards end, as the `card` variant has it. */
const ROWS_FROM_REM = 42;

/** Of one column: the classes of its head and cells, of what is heard only where it is narrow, and of a note that it is hidden. */
export type Room = { cell: string; silent: string; told: string };

/**
 * Shares out the width of the list: the ticket keeps its least, and what is least needed yields until the rest fits. Only columns that
 * were chosen take room. A card has room for all of them.
 */
export function shareRoom(chosen: readonly ColumnName[]): Record<ColumnName, Room> {
  const rooms = {} as Record<ColumnName, Room>;
  let needed = ALWAYS_REM;
  for (const column of FIRST_TO_STAY) {
    const { classes, rem } = WIDTHS[column];
    if (chosen.includes(column)) needed += rem;
    const step = needed > ROWS_FROM_REM ? stepAt(needed) : null;
    rooms[column] = { cell: cx(classes, step?.hidden), silent: "", told: step?.told ?? "hidden" };
  }
  const named = stepAt(needed + NAME_REM);
  rooms.assignee.cell += ` ${named.named}`;
  rooms.assignee.silent = named.silent;
  rooms.requests.cell += ` ${stepAt(needed + NAME_REM + REQUESTS_REM).wide}`;
  return rooms;
}

const ALL_STEPS = Object.keys(STEPS).map(Number);

function stepAt(rem: number) {
  return STEPS[ALL_STEPS.find((step) => step >= rem) ?? ALL_STEPS.at(-1)!]!;
}
