-- A member's private part of a form (docs/adr/0063). No staff role has a right on it.
CREATE TABLE "member_part" (
	"household_id" uuid NOT NULL,
	"part_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"questionnaire" text NOT NULL,
	"entry" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"issued_at" timestamptz NOT NULL,
	"pin_hash" "bytea",
	"failed_tries" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamptz,
	"ciphertext" "bytea",
	"revision" integer DEFAULT 0 NOT NULL,
	"sealed" text,
	"to_verify" boolean DEFAULT false NOT NULL,
	CONSTRAINT "member_part_household_id_part_id_pk" PRIMARY KEY("household_id","part_id")
);
--> statement-breakpoint
ALTER TABLE "member_part" ADD CONSTRAINT "member_part_form_fk" FOREIGN KEY ("household_id","questionnaire") REFERENCES "public"."form"("household_id","questionnaire") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "member_part_entry_unique" ON "member_part" USING btree ("household_id","questionnaire","entry");--> statement-breakpoint
CREATE UNIQUE INDEX "member_part_code_unique" ON "member_part" USING btree ("code_hash");--> statement-breakpoint
CREATE CONSTRAINT TRIGGER member_part_audited AFTER INSERT OR UPDATE OR DELETE ON member_part
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
