CREATE TABLE "ticket_words" (
	"ticket_number" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_looks" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"columns" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"sort" text DEFAULT 'due' NOT NULL,
	"columns" jsonb,
	"shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "views_name" CHECK (length("views"."name") between 1 and 60),
	CONSTRAINT "views_length" CHECK (length("views"."query") <= 1000 and length("views"."words") <= 200),
	CONSTRAINT "views_sort" CHECK ("views"."sort" in ('due', 'received', 'resolved'))
);
--> statement-breakpoint
ALTER TABLE "ticket_words" ADD CONSTRAINT "ticket_words_ticket_number_tickets_number_fk" FOREIGN KEY ("ticket_number") REFERENCES "public"."tickets"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_looks" ADD CONSTRAINT "queue_looks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_words_search" ON "ticket_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "views_own" ON "views" USING btree ("owner_id") WHERE "views"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "views_shared" ON "views" USING btree ("name") WHERE "views"."shared" and "views"."deleted_at" is null;
--> statement-breakpoint
-- Writes anew what tickets are found by. Their rows are locked first: the next statement then sees what others have committed
-- meanwhile. Lengths are cut because a tsvector holds at most 1 MB.
CREATE FUNCTION index_tickets(numbers bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM ticket_words WHERE ticket_number = ANY (numbers) ORDER BY ticket_number FOR UPDATE;
  INSERT INTO ticket_words (ticket_number, words)
  SELECT t.number, to_tsvector('russian', left(concat_ws(E'\n', t.subject, t.requester_name, p.family_name, p.given_name, said.texts), 200000))
  FROM tickets t
  LEFT JOIN people p ON p.id = t.person_id
  LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(E'\n', nullif(m.subject, t.subject), left(m.text, 50000)), E'\n' ORDER BY m.id DESC) AS texts
    FROM messages m WHERE m.ticket_number = t.number
  ) said ON true
  WHERE t.number = ANY (numbers)
  ON CONFLICT (ticket_number) DO UPDATE SET words = excluded.words WHERE ticket_words.words <> excluded.words;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_new_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_tickets(array(SELECT number FROM added));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_changed_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  numbers bigint[] := array(
    SELECT a.number FROM after a JOIN before b USING (number)
    WHERE (a.subject, a.requester_name, a.person_id) IS DISTINCT FROM (b.subject, b.requester_name, b.person_id)
  );
BEGIN
  IF cardinality(numbers) > 0 THEN PERFORM index_tickets(numbers); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_new_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_tickets(array(SELECT DISTINCT ticket_number FROM added));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_changed_messages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  numbers bigint[] := array(
    SELECT a.ticket_number FROM after a JOIN before b USING (id)
    WHERE (a.ticket_number, a.subject, a.text) IS DISTINCT FROM (b.ticket_number, b.subject, b.text)
    UNION
    SELECT b.ticket_number FROM after a JOIN before b USING (id) WHERE a.ticket_number <> b.ticket_number
  );
BEGIN
  IF cardinality(numbers) > 0 THEN PERFORM index_tickets(numbers); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_gone_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_tickets(array(SELECT DISTINCT ticket_number FROM gone));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_renamed_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  numbers bigint[] := array(
    SELECT t.number FROM after a JOIN before b USING (id) JOIN tickets t ON t.person_id = a.id
    WHERE (a.family_name, a.given_name) IS DISTINCT FROM (b.family_name, b.given_name)
  );
BEGIN
  IF cardinality(numbers) > 0 THEN PERFORM index_tickets(numbers); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tickets_indexed_when_opened AFTER INSERT ON tickets
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_new_tickets();
--> statement-breakpoint
CREATE TRIGGER tickets_indexed_when_changed AFTER UPDATE ON tickets
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION index_changed_tickets();
--> statement-breakpoint
CREATE TRIGGER messages_indexed_when_added AFTER INSERT ON messages
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION index_new_messages();
--> statement-breakpoint
CREATE TRIGGER messages_indexed_when_changed AFTER UPDATE ON messages
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION index_changed_messages();
--> statement-breakpoint
CREATE TRIGGER messages_indexed_when_gone AFTER DELETE ON messages
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION index_gone_messages();
--> statement-breakpoint
CREATE TRIGGER tickets_indexed_when_person_is_renamed AFTER UPDATE ON people
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION index_renamed_people();
--> statement-breakpoint
SELECT index_tickets(array(SELECT number FROM tickets));
