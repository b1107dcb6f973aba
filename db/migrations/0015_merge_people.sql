CREATE TABLE "duplicates" (
	"a" uuid NOT NULL,
	"b" uuid NOT NULL,
	"state" text NOT NULL,
	"score" integer NOT NULL,
	"staff_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "duplicates_a_b_pk" PRIMARY KEY("a","b"),
	CONSTRAINT "duplicates_state" CHECK ("duplicates"."state" in ('likely', 'proposed', 'distinct')),
	CONSTRAINT "duplicates_order" CHECK ("duplicates"."a" < "duplicates"."b")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "duplicates" ADD CONSTRAINT "duplicates_a_people_id_fk" FOREIGN KEY ("a") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicates" ADD CONSTRAINT "duplicates_b_people_id_fk" FOREIGN KEY ("b") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicates" ADD CONSTRAINT "duplicates_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicates_of_b" ON "duplicates" USING btree ("b");--> statement-breakpoint
CREATE INDEX "duplicates_to_judge" ON "duplicates" USING btree ("state" DESC NULLS LAST,"score" DESC NULLS LAST,"a" DESC NULLS LAST,"b" DESC NULLS LAST) WHERE "duplicates"."state" <> 'distinct';--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_people_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_same_name" ON "people" USING btree ("name_key","birth_date") WHERE "people"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "people_same_birthday" ON "people" USING btree ("birth_date") WHERE "people"."erased_at" is null and "people"."birth_date" is not null;--> statement-breakpoint
CREATE INDEX "people_merged" ON "people" USING btree ("merged_into") WHERE "people"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_is_over" CHECK ("people"."merged_into" is null or ("people"."erased_at" is not null and "people"."merged_into" <> "people"."id"));--> statement-breakpoint
-- Whoever was told of a record before it was merged means the one that goes on: what is about the merged one lands there.
CREATE FUNCTION follow_merged_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  survivor uuid;
BEGIN
  LOOP
    SELECT merged_into INTO survivor FROM people WHERE id = NEW.person_id FOR KEY SHARE;
    EXIT WHEN survivor IS NULL;
    NEW.person_id := survivor;
  END LOOP;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER tickets_follow_merges BEFORE INSERT OR UPDATE OF person_id ON tickets
  FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION follow_merged_person();
--> statement-breakpoint
CREATE TRIGGER calls_follow_merges BEFORE INSERT OR UPDATE OF person_id ON calls
  FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION follow_merged_person();
--> statement-breakpoint
CREATE TRIGGER verifications_follow_merges BEFORE INSERT OR UPDATE OF person_id ON verifications
  FOR EACH ROW EXECUTE FUNCTION follow_merged_person();
--> statement-breakpoint
CREATE TRIGGER call_drafts_follow_merges BEFORE INSERT OR UPDATE OF person_id ON call_drafts
  FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION follow_merged_person();
--> statement-breakpoint
CREATE TRIGGER sends_follow_merges BEFORE INSERT OR UPDATE OF person_id ON sends
  FOR EACH ROW EXECUTE FUNCTION follow_merged_person();
