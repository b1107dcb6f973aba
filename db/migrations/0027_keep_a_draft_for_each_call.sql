ALTER TABLE "call_drafts" DROP CONSTRAINT "call_drafts_place";--> statement-breakpoint
ALTER TABLE "call_drafts" ADD COLUMN "key" uuid;--> statement-breakpoint
-- What was being typed when the desk was upgraded is offered as an unfinished call.
UPDATE "call_drafts" SET "key" = gen_random_uuid() WHERE "call" IS NULL;--> statement-breakpoint
ALTER TABLE "call_drafts" ADD CONSTRAINT "call_drafts_place" UNIQUE NULLS NOT DISTINCT("staff_id","call","key");--> statement-breakpoint
ALTER TABLE "call_drafts" ADD CONSTRAINT "call_drafts_one_place" CHECK (num_nonnulls("call_drafts"."call", "call_drafts"."key") = 1);
