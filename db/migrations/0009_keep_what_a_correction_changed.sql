DROP INDEX "tickets_by_verdict";--> statement-breakpoint
ALTER TABLE "triage_corrections" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "merged_from" bigint;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_merged_from_tickets_number_fk" FOREIGN KEY ("merged_from") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tickets_by_verdict" ON "tickets" USING btree ("due_at","resolved_at") WHERE "tickets"."merged_into" is null and "tickets"."dismissed_as" is null;