CREATE TABLE "close_request" (
	"request_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"agreed_by" uuid,
	"agreed_at" timestamptz,
	"taken_back_at" timestamptz,
	"used_at" timestamptz,
	CONSTRAINT "close_request_two_people" CHECK ("close_request"."agreed_by" is distinct from "close_request"."asked_by" or "close_request"."agreed_by" is null)
);
--> statement-breakpoint
ALTER TABLE "close_request" ADD CONSTRAINT "close_request_asked_by_staff_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "close_request" ADD CONSTRAINT "close_request_agreed_by_staff_staff_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "close_request_asked_by_index" ON "close_request" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "close_request_agreed_by_index" ON "close_request" USING btree ("agreed_by");--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "close_request_audited" AFTER INSERT OR UPDATE OR DELETE ON "close_request"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
