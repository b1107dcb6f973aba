CREATE TABLE "macros" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "macros_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name_ru" text NOT NULL,
	"name_en" text NOT NULL,
	"steps" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "macros_named" CHECK (length("macros"."name_ru") between 1 and 100 and length("macros"."name_en") between 1 and 100),
	CONSTRAINT "macros_steps" CHECK (jsonb_array_length("macros"."steps") between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "ticket_links" (
	"one" bigint NOT NULL,
	"other" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ticket_links_one_other_pk" PRIMARY KEY("one","other"),
	CONSTRAINT "ticket_links_ordered" CHECK ("ticket_links"."one" < "ticket_links"."other")
);
--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "request_id" bigint;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_one_tickets_number_fk" FOREIGN KEY ("one") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_links" ADD CONSTRAINT "ticket_links_other_tickets_number_fk" FOREIGN KEY ("other") REFERENCES "public"."tickets"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_links_other" ON "ticket_links" USING btree ("other");--> statement-breakpoint
CREATE INDEX "suppressions_request" ON "suppressions" USING btree ("request_id") WHERE "suppressions"."request_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_refusal" ON "templates" USING btree ("refusal") WHERE "templates"."refusal" is not null and "templates"."archived_at" is null;