-- History is append-only for everybody, whatever their grants.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
--> statement-breakpoint
CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
--> statement-breakpoint
-- received_at and due_at never move: not on merge, reopen, reassignment or identity checks.
CREATE FUNCTION refuse_change_of_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the clock of ticket % never moves', OLD.number USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER tickets_clock_is_fixed BEFORE UPDATE ON tickets
  FOR EACH ROW WHEN (OLD.received_at IS DISTINCT FROM NEW.received_at OR OLD.due_at IS DISTINCT FROM NEW.due_at)
  EXECUTE FUNCTION refuse_change_of_clock();
