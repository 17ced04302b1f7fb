ALTER TABLE "staff" ADD COLUMN "photo" "bytea";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "photo_kind" text;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_photo_has_kind" CHECK (("staff"."photo" is null) = ("staff"."photo_kind" is null));