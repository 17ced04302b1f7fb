ALTER TABLE "resident_session" ADD COLUMN "begun_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "device_kind" text DEFAULT 'computer' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "begun_at" timestamp with time zone DEFAULT now() NOT NULL;