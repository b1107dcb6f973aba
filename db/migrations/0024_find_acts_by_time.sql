DROP INDEX "history_actor";--> statement-breakpoint
CREATE INDEX "history_at" ON "history" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "history_action" ON "history" USING btree ("action","at","seq");--> statement-breakpoint
CREATE INDEX "history_actor_at" ON "history" USING btree ("actor_kind","actor_id","at","seq","action");