ALTER TABLE "visit_request" ADD COLUMN "booked_from" timestamptz;--> statement-breakpoint
ALTER TABLE "visit_request" ADD COLUMN "booked_to" timestamptz;--> statement-breakpoint
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_booked" CHECK (("visit_request"."booked_from" is null) = ("visit_request"."booked_to" is null));
