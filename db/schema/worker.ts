import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** The last sign of life of each part of the worker, for `/api/ready`. */
export const heartbeats = pgTable("heartbeats", { part: text("part").primaryKey(), at: instant("at").notNull() });
