ALTER TABLE "drafts" ADD COLUMN "contact_id" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "sent_to" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "contact_id" bigint;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_way" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_message_id" bigint;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_call_id" bigint;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_note" text;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_answer_message_id_messages_id_fk" FOREIGN KEY ("answer_message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_answer_call_id_calls_id_fk" FOREIGN KEY ("answer_call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was answered before is answered by the last reply until then that was not known to have failed; of the rest nobody wrote down how.
UPDATE requests r SET answer_way = 'reply', answer_message_id = found.id
FROM (
  SELECT r.id AS request, max(m.id) AS id FROM requests r
  JOIN messages m ON m.ticket_number = r.ticket_number AND m.direction = 'out' AND m.at <= r.decided_at
  JOIN outbox o ON o.message_id = m.id AND o.purpose = 'reply' AND o.state IN ('queued', 'sent') AND o.failure IS DISTINCT FROM 'bounced'
  WHERE r.status = 'applied' AND r.type IN ('access', 'question', 'disclosure')
  GROUP BY r.id
) found
WHERE r.id = found.request;--> statement-breakpoint
UPDATE requests SET answer_way = 'unrecorded'
WHERE status = 'applied' AND type IN ('access', 'question', 'disclosure') AND answer_way IS NULL;--> statement-breakpoint
CREATE INDEX "requests_answered_by_message" ON "requests" USING btree ("answer_message_id") WHERE "requests"."answer_message_id" is not null;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_answer_way" CHECK ("requests"."answer_way" in ('reply', 'phone', 'in_person', 'post', 'unrecorded'));--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_answered" CHECK ("requests"."status" <> 'applied' or "requests"."type" not in ('access', 'question', 'disclosure') or "requests"."answer_way" is not null);--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_answer_evidence" CHECK ((coalesce("requests"."answer_way", '') = 'reply') = ("requests"."answer_message_id" is not null)
        and ("requests"."answer_call_id" is null or "requests"."answer_way" = 'phone')
        and (coalesce("requests"."answer_way", '') in ('in_person', 'post')) = ("requests"."answer_note" is not null));--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "put_forward_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "sent_back_as" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "sent_back_note" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "sent_back_by" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "sent_back_at" timestamp with time zone;--> statement-breakpoint
UPDATE requests SET put_forward_at = (
  SELECT max(h.at) FROM history h
  WHERE h.ticket = requests.ticket_number AND h.action = 'erasure.put_forward' AND h.details ->> 'request' = requests.id::text
) WHERE status = 'awaiting_approval';--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_sent_back_by_staff_id_fk" FOREIGN KEY ("sent_back_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_sent_back" CHECK ("requests"."sent_back_as" in ('proof_too_weak', 'wrong_person', 'must_be_kept', 'not_finished', 'other')
        and num_nulls("requests"."sent_back_as", "requests"."sent_back_by", "requests"."sent_back_at") in (0, 3));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mentioned', 'assigned', 'taken_over', 'due_75', 'due_90', 'breached', 'reply_received', 'erasure_put_forward', 'bounced', 'mail_waits', 'answer_undelivered', 'erasure_sent_back'));