CREATE TABLE "call_backs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_backs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_number" bigint NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"drop_reason" text,
	"call_id" bigint,
	"told_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_backs_state" CHECK ("call_backs"."state" in ('open', 'done', 'dropped', 'replaced', 'ended')),
	CONSTRAINT "call_backs_drop_reason" CHECK ("call_backs"."drop_reason" in ('called_us', 'wrote_to_us', 'unreachable', 'not_needed')),
	CONSTRAINT "call_backs_dropped" CHECK (("call_backs"."state" = 'dropped') = ("call_backs"."drop_reason" is not null)),
	CONSTRAINT "call_backs_ended" CHECK (("call_backs"."state" = 'open') = ("call_backs"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_backs_open" ON "call_backs" USING btree ("ticket_number") WHERE "call_backs"."state" = 'open';--> statement-breakpoint
CREATE INDEX "call_backs_by_time" ON "call_backs" USING btree ("at") WHERE "call_backs"."state" = 'open';--> statement-breakpoint
CREATE INDEX "call_backs_ticket" ON "call_backs" USING btree ("ticket_number");--> statement-breakpoint
CREATE INDEX "call_backs_call" ON "call_backs" USING btree ("call_id") WHERE "call_backs"."call_id" is not null;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mentioned', 'assigned', 'taken_over', 'due_75', 'due_90', 'breached', 'reply_received', 'erasure_put_forward', 'bounced', 'mail_waits', 'answer_undelivered', 'erasure_sent_back', 'call_back_given', 'call_back_due'));