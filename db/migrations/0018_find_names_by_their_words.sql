CREATE TABLE "name_words" (
	"word" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "people_name_key";--> statement-breakpoint
CREATE INDEX "name_words_word" ON "name_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "people_name_turn_0" ON "people" USING btree ((name_key || ' ') text_pattern_ops) WHERE "people"."erased_at" is null and name_key is not null;--> statement-breakpoint
CREATE INDEX "people_name_turn_1" ON "people" USING btree (regexp_replace(name_key, '^(\S+) (.+)$', '\2 \1 ') text_pattern_ops) WHERE "people"."erased_at" is null and name_key like '% %';--> statement-breakpoint
CREATE INDEX "people_name_turn_2" ON "people" USING btree (regexp_replace(name_key, '^(\S+ \S+) (.+)$', '\2 \1 ') text_pattern_ops) WHERE "people"."erased_at" is null and name_key like '% % %';--> statement-breakpoint
CREATE INDEX "people_name_turn_3" ON "people" USING btree (regexp_replace(name_key, '^(\S+ \S+ \S+) (.+)$', '\2 \1 ') text_pattern_ops) WHERE "people"."erased_at" is null and name_key like '% % % %';--> statement-breakpoint
CREATE FUNCTION words_of_name(name_key text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT (string_to_array(name_key, ' '))[1:4]
$$;
--> statement-breakpoint
INSERT INTO name_words SELECT DISTINCT one.word FROM people, unnest(words_of_name(name_key)) AS one (word);
--> statement-breakpoint
CREATE FUNCTION learn_name_words(learnt text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO name_words SELECT one.word FROM unnest(learnt) AS one (word)
  WHERE NOT EXISTS (SELECT FROM name_words known WHERE known.word = one.word)
$$;
--> statement-breakpoint
-- The last two who bear a word may go at once: the locks make the second see that the first is gone.
CREATE FUNCTION forget_name_words(lost text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(one.word, 7246803)) FROM unnest(lost) AS one (word);
  DELETE FROM name_words known WHERE known.word = ANY (lost)
    AND NOT EXISTS (SELECT FROM people WHERE erased_at IS NULL AND name_key IS NOT NULL
      AND (name_key || ' ') ~>=~ (known.word || ' ') AND (name_key || ' ') ~<~ (known.word || '!'))
    AND NOT EXISTS (SELECT FROM people WHERE erased_at IS NULL AND name_key LIKE '% %'
      AND regexp_replace(name_key, '^(\S+) (.+)$', '\2 \1 ') ~>=~ (known.word || ' ')
      AND regexp_replace(name_key, '^(\S+) (.+)$', '\2 \1 ') ~<~ (known.word || '!'))
    AND NOT EXISTS (SELECT FROM people WHERE erased_at IS NULL AND name_key LIKE '% % %'
      AND regexp_replace(name_key, '^(\S+ \S+) (.+)$', '\2 \1 ') ~>=~ (known.word || ' ')
      AND regexp_replace(name_key, '^(\S+ \S+) (.+)$', '\2 \1 ') ~<~ (known.word || '!'))
    AND NOT EXISTS (SELECT FROM people WHERE erased_at IS NULL AND name_key LIKE '% % % %'
      AND regexp_replace(name_key, '^(\S+ \S+ \S+) (.+)$', '\2 \1 ') ~>=~ (known.word || ' ')
      AND regexp_replace(name_key, '^(\S+ \S+ \S+) (.+)$', '\2 \1 ') ~<~ (known.word || '!'));
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_words_of_new_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_name_words(array(SELECT DISTINCT word FROM added, unnest(words_of_name(name_key)) AS one (word)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_words_of_changed_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  learnt text[] := array(
    SELECT DISTINCT word FROM after a JOIN before b USING (id), unnest(words_of_name(a.name_key)) AS one (word)
    WHERE a.name_key IS DISTINCT FROM b.name_key);
  lost text[] := array(
    SELECT DISTINCT word FROM after a JOIN before b USING (id), unnest(words_of_name(b.name_key)) AS one (word)
    WHERE a.name_key IS DISTINCT FROM b.name_key ORDER BY word);
BEGIN
  IF cardinality(learnt) > 0 THEN PERFORM learn_name_words(learnt); END IF;
  IF cardinality(lost) > 0 THEN PERFORM forget_name_words(lost); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER people_words_kept_when_added AFTER INSERT ON people
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_new_people();
--> statement-breakpoint
CREATE TRIGGER people_words_kept_when_changed AFTER UPDATE ON people
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_changed_people();
