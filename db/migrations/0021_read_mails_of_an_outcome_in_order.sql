DROP INDEX "mail_ledger_outcome";--> statement-breakpoint
DROP INDEX "outbox_undelivered";--> statement-breakpoint
CREATE INDEX "mail_ledger_outcome" ON "mail_ledger" USING btree ("outcome","id");--> statement-breakpoint
CREATE INDEX "outbox_undelivered" ON "outbox" USING btree ("id") WHERE "outbox"."failure" is not null and "outbox"."state" <> 'cancelled';