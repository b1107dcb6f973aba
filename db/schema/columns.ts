import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** An instant in UTC. Columns that hold one end in `_at`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A generated row number. JavaScript's safe integers outlast any desk. */
export const identity = (name: string) => bigint(name, { mode: "number" }).generatedAlwaysAsIdentity();

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** Words as full-text search compares them: stems with their places. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
