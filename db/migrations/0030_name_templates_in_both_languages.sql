ALTER TABLE "templates" RENAME COLUMN "name" TO "name_ru";--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "name_en" text;--> statement-breakpoint
-- A name stays what the template is found by in both languages, until somebody gives it another.
UPDATE "templates" SET "name_en" = "name_ru";--> statement-breakpoint
ALTER TABLE "templates" ALTER COLUMN "name_en" SET NOT NULL;--> statement-breakpoint
ALTER INDEX "templates_name" RENAME TO "templates_name_ru";--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name_en" ON "templates" USING btree (lower("name_en")) WHERE "templates"."archived_at" is null;--> statement-breakpoint
ALTER TABLE "templates" DROP CONSTRAINT "templates_named";--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_named" CHECK (length("templates"."name_ru") between 1 and 100 and length("templates"."name_en") between 1 and 100);