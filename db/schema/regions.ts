import { boolean, pgTable, text } from "drizzle-orm/pg-core";

/** Subdivisions by ISO 3166-2 code; the rows come with the migrations and equal `domain/regions`. */
export const regions = pgTable("regions", {
  code: text("code").primaryKey(),
  nameRu: text("name_ru").notNull(),
  nameEn: text("name_en").notNull(),
  enabled: boolean("enabled").notNull().default(true),
});
