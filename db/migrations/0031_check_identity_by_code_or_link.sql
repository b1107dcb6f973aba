CREATE TABLE "identity_checks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_checks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"ticket_number" bigint,
	"call_key" uuid,
	"staff_id" uuid,
	"contact_hash" "bytea",
	"about" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"locale" text NOT NULL,
	"code_hash" "bytea",
	"token_hash" "bytea",
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"confirmed_by" text,
	"outbox_id" bigint,
	"sent_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "identity_checks_state" CHECK ("identity_checks"."state" in ('sent', 'confirmed', 'locked', 'denied', 'replaced', 'withdrawn')),
	CONSTRAINT "identity_checks_confirmed_by" CHECK ("identity_checks"."confirmed_by" in ('code', 'link')),
	CONSTRAINT "identity_checks_place" CHECK (num_nonnulls("identity_checks"."ticket_number", "identity_checks"."call_key") > 0),
	CONSTRAINT "identity_checks_call_of_staff" CHECK ("identity_checks"."call_key" is null or "identity_checks"."staff_id" is not null),
	CONSTRAINT "identity_checks_wrong_codes" CHECK ("identity_checks"."wrong_codes" between 0 and 5),
	CONSTRAINT "identity_checks_locked" CHECK ("identity_checks"."state" <> 'locked' or "identity_checks"."wrong_codes" = 5),
	CONSTRAINT "identity_checks_ended" CHECK (("identity_checks"."state" = 'sent') = ("identity_checks"."ended_at" is null)),
	CONSTRAINT "identity_checks_confirmed" CHECK (("identity_checks"."confirmed_by" is null) = ("identity_checks"."confirmed_at" is null)),
	CONSTRAINT "identity_checks_evidence" CHECK ("identity_checks"."state" <> 'confirmed' or "identity_checks"."confirmed_at" is not null),
	CONSTRAINT "identity_checks_secrets" CHECK (("identity_checks"."state" = 'sent') = ("identity_checks"."code_hash" is not null) and ("identity_checks"."state" = 'sent') = ("identity_checks"."token_hash" is not null))
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_purpose";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "ticket_number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_checks_person" ON "identity_checks" USING btree ("person_id","sent_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "identity_checks_ticket" ON "identity_checks" USING btree ("ticket_number") WHERE "identity_checks"."ticket_number" is not null;--> statement-breakpoint
CREATE INDEX "identity_checks_call" ON "identity_checks" USING btree ("call_key") WHERE "identity_checks"."call_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_checks_token" ON "identity_checks" USING btree ("token_hash") WHERE "identity_checks"."token_hash" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "identity_checks_one_of_ticket" ON "identity_checks" USING btree ("ticket_number") WHERE "identity_checks"."state" = 'sent';--> statement-breakpoint
CREATE UNIQUE INDEX "identity_checks_one_of_call" ON "identity_checks" USING btree ("call_key","staff_id") WHERE "identity_checks"."state" = 'sent';--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_of_ticket" CHECK ("outbox"."ticket_number" is not null or "outbox"."purpose" = 'identity_check');--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_purpose" CHECK ("outbox"."purpose" in ('acknowledgement', 'reply', 'confirmation', 'identity_check'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mentioned', 'assigned', 'taken_over', 'due_75', 'due_90', 'breached', 'reply_received', 'erasure_put_forward', 'bounced', 'mail_waits', 'answer_undelivered', 'erasure_sent_back', 'call_back_given', 'call_back_due', 'identity_confirmed', 'identity_denied'));