CREATE TABLE "call_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"staff_id" uuid NOT NULL,
	"call" bigint,
	"person_id" uuid,
	"sealed" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_drafts_place" UNIQUE NULLS NOT DISTINCT("staff_id","call")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"call_id" text,
	"from_number" text,
	"to_number" text,
	"staff_id" uuid NOT NULL,
	"rang_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"recording_url" text,
	"disposition" text,
	"logged_at" timestamp with time zone,
	"log_key" uuid,
	"ticket_number" bigint,
	"person_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calls_recording_url" CHECK ("calls"."recording_url" like 'https://%' and length("calls"."recording_url") <= 2000),
	CONSTRAINT "calls_disposition" CHECK ("calls"."disposition" in ('resolved', 'logged', 'call_back', 'dropped', 'wrong_number', 'silent', 'no_request', 'missed')),
	CONSTRAINT "calls_logged" CHECK (("calls"."logged_at" is null) = ("calls"."disposition" is null)),
	CONSTRAINT "calls_ended" CHECK ("calls"."ended_at" >= "calls"."rang_at")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"locked_until" timestamp with time zone,
	"ticket_number" bigint,
	CONSTRAINT "verifications_state" CHECK ("verifications"."state" in ('open', 'passed', 'locked')),
	CONSTRAINT "verifications_ended" CHECK (("verifications"."state" = 'open') = ("verifications"."ended_at" is null)),
	CONSTRAINT "verifications_locked" CHECK (("verifications"."state" = 'locked') = ("verifications"."locked_until" is not null))
);
--> statement-breakpoint
ALTER TABLE "call_drafts" ADD CONSTRAINT "call_drafts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_drafts" ADD CONSTRAINT "call_drafts_call_calls_id_fk" FOREIGN KEY ("call") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_drafts" ADD CONSTRAINT "call_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_drafts_age" ON "call_drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_call_id" ON "calls" USING btree ("call_id") WHERE "calls"."call_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_log_key" ON "calls" USING btree ("log_key") WHERE "calls"."log_key" is not null;--> statement-breakpoint
CREATE INDEX "calls_unfinished" ON "calls" USING btree ("staff_id","rang_at") WHERE "calls"."logged_at" is null;--> statement-breakpoint
CREATE INDEX "calls_from" ON "calls" USING btree ("from_number") WHERE "calls"."from_number" is not null;--> statement-breakpoint
CREATE INDEX "calls_ticket" ON "calls" USING btree ("ticket_number") WHERE "calls"."ticket_number" is not null;--> statement-breakpoint
CREATE INDEX "calls_person" ON "calls" USING btree ("person_id") WHERE "calls"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "verifications_person" ON "verifications" USING btree ("person_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "verifications_ticket" ON "verifications" USING btree ("ticket_number") WHERE "verifications"."ticket_number" is not null;