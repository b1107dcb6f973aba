ALTER TABLE "tickets" DROP CONSTRAINT "tickets_dismissed_as";--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "quiet_as" text;--> statement-breakpoint
CREATE INDEX "tickets_quiet" ON "tickets" USING btree ("due_at","number") WHERE "tickets"."status" <> 'resolved' and "tickets"."quiet_as" is not null;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_quiet_as" CHECK ("tickets"."quiet_as" in ('spam', 'auto_reply', 'nothing_asked'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_dismissed_as" CHECK ("tickets"."dismissed_as" in ('spam', 'auto_reply', 'newsletter', 'nothing_asked', 'not_for_us', 'duplicate'));