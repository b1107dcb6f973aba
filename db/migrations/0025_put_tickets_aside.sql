ALTER TABLE "tickets" ADD COLUMN "snoozed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "tickets_aside" ON "tickets" USING btree ("due_at","number") WHERE "tickets"."status" <> 'resolved' and ("tickets"."snoozed_until" is not null or "tickets"."waiting_since" is not null);--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_aside_one_way" CHECK (num_nonnulls("tickets"."snoozed_until", "tickets"."waiting_since") <= 1);--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_aside_is_open" CHECK ("tickets"."status" <> 'resolved' or num_nonnulls("tickets"."snoozed_until", "tickets"."waiting_since") = 0);