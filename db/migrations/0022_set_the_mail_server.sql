CREATE TABLE "mail_server" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"host" text,
	"port" integer,
	"security" text,
	"login" text,
	"password_sealed" "bytea",
	"version" bigint DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_server_one" CHECK ("mail_server"."id" = 1),
	CONSTRAINT "mail_server_security" CHECK ("mail_server"."security" in ('tls', 'starttls', 'none')),
	CONSTRAINT "mail_server_whole" CHECK (num_nulls("mail_server"."host", "mail_server"."port", "mail_server"."security") in (0, 3)),
	CONSTRAINT "mail_server_password" CHECK (("mail_server"."login" is null) = ("mail_server"."password_sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "mail_trouble" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"server" text NOT NULL,
	"failure" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"notified_at" timestamp with time zone,
	CONSTRAINT "mail_trouble_one" CHECK ("mail_trouble"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mentioned', 'assigned', 'taken_over', 'due_75', 'due_90', 'breached', 'reply_received', 'erasure_put_forward', 'bounced', 'mail_waits'));