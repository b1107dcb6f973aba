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
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mentioned', 'assigned', 'taken_over', 'due_75', 'due_90', 'breached', 'reply_received', 'erasure_put_forward', 'bounced', 'answer_undelivered', 'erasure_sent_back'));