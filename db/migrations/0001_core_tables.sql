CREATE TABLE "history" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"ticket" bigint,
	"person" uuid,
	"details" jsonb NOT NULL,
	"sealed" "bytea",
	"leaf" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_ledger" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_ledger_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mailbox_id" bigint,
	"uid_validity" bigint,
	"uid" bigint,
	"sha256" "bytea" NOT NULL,
	"raw" "bytea",
	"size" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'stored' NOT NULL,
	"outcome" text,
	"reason" text,
	"ticket_number" bigint,
	"sender_normalised" text,
	"sender" text,
	"subject" text,
	CONSTRAINT "mail_ledger_ended" CHECK (("mail_ledger"."state" = 'done') = ("mail_ledger"."outcome" is not null)),
	CONSTRAINT "mail_ledger_outcome_known" CHECK ("mail_ledger"."outcome" in ('ticket', 'appended', 'duplicate', 'non_request', 'quarantined'))
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailboxes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"address" text NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"secure" boolean NOT NULL,
	"login" text NOT NULL,
	"password_sealed" "bytea" NOT NULL,
	"folder" text DEFAULT 'INBOX' NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"uid_validity" bigint,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"connected_at" timestamp with time zone,
	"last_mail_at" timestamp with time zone,
	"failure" text,
	"failed_at" timestamp with time zone,
	"unaccounted" integer,
	"reconciled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" bigint NOT NULL,
	"message_id" bigint,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"envelope" "bytea",
	"recipient_hash" "bytea" NOT NULL,
	"mail_message_id" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"failure" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_purpose" CHECK ("outbox"."purpose" in ('acknowledgement', 'reply', 'confirmation')),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('held', 'queued', 'sent', 'failed', 'cancelled')),
	CONSTRAINT "outbox_sent" CHECK (("outbox"."state" = 'sent') = ("outbox"."sent_at" is not null)),
	CONSTRAINT "outbox_envelope" CHECK (("outbox"."state" in ('sent', 'cancelled')) = ("outbox"."envelope" is null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"normalised" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_kind" CHECK ("contacts"."kind" in ('email', 'phone')),
	CONSTRAINT "contacts_hash_length" CHECK (octet_length("contacts"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"external_id" text,
	"given_name" text,
	"family_name" text,
	"gender" text,
	"birth_date" date,
	"marital_status" text,
	"home_town" text,
	"family_ties" text,
	"address" text,
	"education" text,
	"occupation" text,
	"region" text,
	"locale" text DEFAULT 'ru' NOT NULL,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name_key" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "people_gender" CHECK ("people"."gender" in ('male', 'female')),
	CONSTRAINT "people_locale" CHECK ("people"."locale" in ('ru', 'en')),
	CONSTRAINT "people_erased_is_blank" CHECK ("people"."erased_at" is null or (num_nonnulls("people"."external_id", "people"."given_name", "people"."family_name", "people"."gender", "people"."birth_date", "people"."marital_status", "people"."home_town", "people"."family_ties", "people"."address", "people"."education", "people"."occupation", "people"."region", "people"."name_key") = 0 and "people"."custom" = '{}'::jsonb))
);
--> statement-breakpoint
CREATE TABLE "person_keys" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"version" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"evidence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"version" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"code" text PRIMARY KEY NOT NULL,
	"name_ru" text NOT NULL,
	"name_en" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sends" (
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "sends_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"person_id" uuid NOT NULL,
	"region" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"request_id" bigint,
	CONSTRAINT "subscriptions_person_id_region_channel_pk" PRIMARY KEY("person_id","region","channel"),
	CONSTRAINT "subscriptions_channel" CHECK ("subscriptions"."channel" in ('email', 'sms', 'phone')),
	CONSTRAINT "subscriptions_status" CHECK ("subscriptions"."status" in ('active', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suppressions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"contact_hash" "bytea" NOT NULL,
	"key_version" integer DEFAULT 1 NOT NULL,
	"channel" text NOT NULL,
	"region" text,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "suppressions_channel" CHECK ("suppressions"."channel" in ('email', 'sms', 'phone')),
	CONSTRAINT "suppressions_reason" CHECK ("suppressions"."reason" in ('unsubscribed', 'erased', 'complained')),
	CONSTRAINT "suppressions_hash_length" CHECK (octet_length("suppressions"."contact_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_role" CHECK ("api_tokens"."role" in ('agent', 'supervisor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"token_id" uuid NOT NULL,
	"key" text NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"status" integer NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_token_id_key_pk" PRIMARY KEY("token_id","key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_failures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'ru' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Moscow' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_email_lower" CHECK ("staff"."email" = lower("staff"."email")),
	CONSTRAINT "staff_role" CHECK ("staff"."role" in ('agent', 'supervisor', 'admin')),
	CONSTRAINT "staff_locale" CHECK ("staff"."locale" in ('ru', 'en')),
	CONSTRAINT "staff_theme" CHECK ("staff"."theme" in ('system', 'light', 'dark'))
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attachments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message_id" bigint NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" bigint NOT NULL,
	"direction" text NOT NULL,
	"author_id" uuid,
	"subject" text,
	"text" text NOT NULL,
	"safe_html" text,
	"mail_message_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_direction" CHECK ("messages"."direction" in ('in', 'out', 'note'))
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" bigint NOT NULL,
	"type" text NOT NULL,
	"region" text,
	"changes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"outcome" jsonb,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"assurance" text,
	"applied_by" uuid,
	"approved_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requests_type" CHECK ("requests"."type" in ('unsubscribe', 'edit', 'delete', 'access', 'question', 'disclosure')),
	CONSTRAINT "requests_status" CHECK ("requests"."status" in ('proposed', 'open', 'awaiting_approval', 'applied', 'refused')),
	CONSTRAINT "requests_decided" CHECK (("requests"."status" in ('applied', 'refused')) = ("requests"."decided_at" is not null)),
	CONSTRAINT "requests_refused_with_reason" CHECK ("requests"."status" <> 'refused' or "requests"."reason" is not null),
	CONSTRAINT "requests_delete_needs_two" CHECK ("requests"."type" <> 'delete' or "requests"."status" <> 'applied' or ("requests"."applied_by" is not null and "requests"."approved_by" is not null and "requests"."applied_by" <> "requests"."approved_by"))
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tickets_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1),
	"channel" text NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"subject" text,
	"contact_kind" text,
	"contact_value" text,
	"contact_normalised" text,
	"requester_name" text,
	"about" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"locale" text DEFAULT 'ru' NOT NULL,
	"assurance" text DEFAULT 'claimed' NOT NULL,
	"quarantine" text,
	"received_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"assignee_id" uuid,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tickets_channel" CHECK ("tickets"."channel" in ('email', 'phone', 'link', 'preferences', 'form', 'api')),
	CONSTRAINT "tickets_status" CHECK ("tickets"."status" in ('new', 'open', 'waiting', 'resolved')),
	CONSTRAINT "tickets_contact_kind" CHECK ("tickets"."contact_kind" in ('email', 'phone')),
	CONSTRAINT "tickets_locale" CHECK ("tickets"."locale" in ('ru', 'en')),
	CONSTRAINT "tickets_assurance" CHECK ("tickets"."assurance" in ('claimed', 'contact', 'facts')),
	CONSTRAINT "tickets_clock" CHECK ("tickets"."due_at" = "tickets"."received_at" + interval '24 hours'),
	CONSTRAINT "tickets_resolved" CHECK (("tickets"."status" = 'resolved') = ("tickets"."resolved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "heartbeats" (
	"part" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_ledger" ADD CONSTRAINT "mail_ledger_mailbox_id_mailboxes_id_fk" FOREIGN KEY ("mailbox_id") REFERENCES "public"."mailboxes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_ledger" ADD CONSTRAINT "mail_ledger_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_region_regions_code_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_version_policy_versions_version_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_region_regions_code_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_region_regions_code_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_token_id_api_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_region_regions_code_fk" FOREIGN KEY ("region") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_applied_by_staff_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "history_ticket" ON "history" USING btree ("ticket","seq") WHERE "history"."ticket" is not null;--> statement-breakpoint
CREATE INDEX "history_person" ON "history" USING btree ("person","seq") WHERE "history"."person" is not null;--> statement-breakpoint
CREATE INDEX "history_actor" ON "history" USING btree ("actor_kind","actor_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_ledger_uid" ON "mail_ledger" USING btree ("mailbox_id","uid_validity","uid");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_ledger_sha256" ON "mail_ledger" USING btree ("sha256") WHERE "mail_ledger"."outcome" is distinct from 'duplicate';--> statement-breakpoint
CREATE INDEX "mail_ledger_unread" ON "mail_ledger" USING btree ("id") WHERE "mail_ledger"."state" = 'stored';--> statement-breakpoint
CREATE INDEX "mail_ledger_ticket" ON "mail_ledger" USING btree ("ticket_number");--> statement-breakpoint
CREATE INDEX "mail_ledger_sender" ON "mail_ledger" USING btree ("sender_normalised");--> statement-breakpoint
CREATE INDEX "mail_ledger_outcome" ON "mail_ledger" USING btree ("outcome","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "mailboxes_account" ON "mailboxes" USING btree ("host","login","folder");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at","id") WHERE "outbox"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "outbox_ticket" ON "outbox" USING btree ("ticket_number");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient_hash","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_mail_message_id" ON "outbox" USING btree ("mail_message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_normalised" ON "contacts" USING btree ("kind","normalised");--> statement-breakpoint
CREATE INDEX "contacts_prefix" ON "contacts" USING btree ("normalised" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "contacts_person" ON "contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contacts_hash" ON "contacts" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "people_external_id" ON "people" USING btree ("external_id") WHERE "people"."external_id" is not null;--> statement-breakpoint
CREATE INDEX "people_name_key" ON "people" USING gin ("name_key" gin_trgm_ops) WHERE "people"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "people_recent" ON "people" USING btree ("updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "people"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "subscriptions_segment" ON "subscriptions" USING btree ("region","channel","person_id") WHERE "subscriptions"."status" = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_contact" ON "suppressions" USING btree ("contact_hash","channel",coalesce("region", ''));--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_recent" ON "sign_in_failures" USING btree ("email_hash","at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree ("email");--> statement-breakpoint
CREATE INDEX "attachments_message" ON "attachments" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attachments_once" ON "attachments" USING btree ("message_id","sha256","name");--> statement-breakpoint
CREATE INDEX "messages_ticket" ON "messages" USING btree ("ticket_number","id");--> statement-breakpoint
CREATE INDEX "messages_mail_message_id" ON "messages" USING btree ("mail_message_id") WHERE "messages"."mail_message_id" is not null;--> statement-breakpoint
CREATE INDEX "requests_ticket" ON "requests" USING btree ("ticket_number");--> statement-breakpoint
CREATE INDEX "requests_awaiting_approval" ON "requests" USING btree ("created_at") WHERE "requests"."status" = 'awaiting_approval';--> statement-breakpoint
CREATE INDEX "tickets_open_by_due" ON "tickets" USING btree ("due_at","number") WHERE "tickets"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_open_by_assignee" ON "tickets" USING btree ("assignee_id","due_at","number") WHERE "tickets"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_by_due" ON "tickets" USING btree ("due_at","number");--> statement-breakpoint
CREATE INDEX "tickets_by_received" ON "tickets" USING btree ("received_at" DESC NULLS LAST,"number" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_by_resolved" ON "tickets" USING btree ("resolved_at" DESC NULLS LAST,"number" DESC NULLS LAST) WHERE "tickets"."resolved_at" is not null;--> statement-breakpoint
CREATE INDEX "tickets_by_person" ON "tickets" USING btree ("person_id","number" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_by_contact" ON "tickets" USING btree ("contact_normalised","number" DESC NULLS LAST);