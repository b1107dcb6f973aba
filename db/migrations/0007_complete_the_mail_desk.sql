CREATE TABLE "triage_corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "triage_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"staff_id" uuid,
	"ticket_number" bigint,
	"request_id" bigint,
	"ledger_id" bigint,
	"rule" text,
	"kind" text NOT NULL,
	"proposed" text,
	"actual" text,
	"undone_at" timestamp with time zone,
	CONSTRAINT "triage_corrections_kind" CHECK ("triage_corrections"."kind" in ('type', 'region', 'changes', 'missed', 'misread', 'not_a_request', 'was_a_request'))
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "templates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"subject_ru" text DEFAULT '' NOT NULL,
	"text_ru" text NOT NULL,
	"subject_en" text DEFAULT '' NOT NULL,
	"text_en" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "templates_named" CHECK (length("templates"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "attachment_contents" (
	"sha256" "bytea" PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "attachment_contents_hash" CHECK (octet_length("attachment_contents"."sha256") = 32)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" bigint NOT NULL,
	"staff_id" uuid NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"template_id" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachments" ALTER COLUMN "message_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ALTER COLUMN "content" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_ledger" ADD COLUMN "sealed_for" uuid;--> statement-breakpoint
ALTER TABLE "mail_ledger" ADD COLUMN "rule" text;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "auth" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "oauth" jsonb;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "move_to" text;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "authserv_id" text;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "plus_addressing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "draft_id" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "authentication" jsonb;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "rule" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "dismissed_as" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "follows" bigint;--> statement-breakpoint
ALTER TABLE "triage_corrections" ADD CONSTRAINT "triage_corrections_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_corrections" ADD CONSTRAINT "triage_corrections_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_corrections" ADD CONSTRAINT "triage_corrections_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_corrections" ADD CONSTRAINT "triage_corrections_ledger_id_mail_ledger_id_fk" FOREIGN KEY ("ledger_id") REFERENCES "public"."mail_ledger"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_template_id_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "triage_corrections_at" ON "triage_corrections" USING btree ("at");--> statement-breakpoint
CREATE INDEX "triage_corrections_ticket" ON "triage_corrections" USING btree ("ticket_number");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name" ON "templates" USING btree (lower("name")) WHERE "templates"."archived_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_author" ON "drafts" USING btree ("ticket_number","staff_id");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "attachment_contents" ("sha256", "size", "content") SELECT DISTINCT ON ("sha256") "sha256", "size", "content" FROM "attachments";--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_attachment_contents_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."attachment_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_tickets_number_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_follows_tickets_number_fk" FOREIGN KEY ("follows") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_ledger_duplicate" ON "mail_ledger" USING btree ("sha256") WHERE "mail_ledger"."outcome" = 'duplicate';--> statement-breakpoint
CREATE INDEX "mail_ledger_by_mailbox" ON "mail_ledger" USING btree ("mailbox_id","stored_at","outcome","reason");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("state") WHERE "outbox"."state" in ('held', 'failed');--> statement-breakpoint
CREATE INDEX "outbox_undelivered" ON "outbox" USING btree ("id" DESC NULLS LAST) WHERE "outbox"."failure" is not null and "outbox"."state" <> 'cancelled';--> statement-breakpoint
CREATE INDEX "attachments_draft" ON "attachments" USING btree ("draft_id") WHERE "attachments"."draft_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_sha256" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "requests_by_rule" ON "requests" USING btree ("created_at","rule") WHERE "requests"."rule" is not null;--> statement-breakpoint
CREATE INDEX "tickets_merged" ON "tickets" USING btree ("merged_into") WHERE "tickets"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "tickets_following" ON "tickets" USING btree ("follows") WHERE "tickets"."follows" is not null;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_auth" CHECK ("mailboxes"."auth" in ('password', 'oauth2'));--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_oauth" CHECK (("mailboxes"."auth" = 'oauth2') = ("mailboxes"."oauth" is not null));--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_one_place" CHECK (num_nonnulls("attachments"."message_id", "attachments"."draft_id") = 1);--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_dismissed_as" CHECK ("tickets"."dismissed_as" in ('spam', 'auto_reply', 'newsletter', 'not_for_us', 'duplicate'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_dismissed" CHECK ("tickets"."dismissed_as" is null or "tickets"."status" = 'resolved');--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_is_resolved" CHECK ("tickets"."merged_into" is null or ("tickets"."status" = 'resolved' and "tickets"."merged_into" <> "tickets"."number"));