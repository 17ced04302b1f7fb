CREATE TABLE "secret_holder" (
	"household_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"since" timestamptz NOT NULL,
	CONSTRAINT "secret_holder_household_id_staff_id_pk" PRIMARY KEY("household_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"household_id" uuid NOT NULL,
	"verification_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"action" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamptz NOT NULL,
	"phone" "bytea",
	"code_hash" "bytea",
	"tries" integer DEFAULT 0 NOT NULL,
	"given_by" uuid,
	"given_at" timestamptz,
	"declined_at" timestamptz,
	"used_at" timestamptz,
	CONSTRAINT "verification_household_id_verification_id_pk" PRIMARY KEY("household_id","verification_id"),
	CONSTRAINT "verification_two_people" CHECK ("verification"."given_by" is distinct from "verification"."asked_by" or "verification"."given_by" is null)
);
--> statement-breakpoint
ALTER TABLE "bound_phone" ADD COLUMN "bound_by" uuid;--> statement-breakpoint
ALTER TABLE "bound_phone" ADD COLUMN "carries" text;--> statement-breakpoint
ALTER TABLE "text_message" ADD COLUMN "kind" text DEFAULT 'letter' NOT NULL;--> statement-breakpoint
ALTER TABLE "secret_holder" ADD CONSTRAINT "secret_holder_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_holder" ADD CONSTRAINT "secret_holder_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_asked_by_staff_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_given_by_staff_staff_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "secret_holder_staff_id_index" ON "secret_holder" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "verification_waiting_index" ON "verification" USING btree ("asked_at") WHERE "verification"."kind" = 'approved' and "verification"."given_at" is null and "verification"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "verification_asked_by_index" ON "verification" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "verification_given_by_index" ON "verification" USING btree ("given_by");--> statement-breakpoint
ALTER TABLE "bound_phone" ADD CONSTRAINT "bound_phone_bound_by_staff_staff_id_fk" FOREIGN KEY ("bound_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bound_phone_bound_by_index" ON "bound_phone" USING btree ("bound_by");--> statement-breakpoint
-- Who has had a letter or reset a PIN before there was this table; where both, the newer deed.
INSERT INTO secret_holder (household_id, staff_id, secret, since)
	SELECT DISTINCT ON (household_id, actor_id) household_id, actor_id::uuid, CASE action WHEN 'pin.reset' THEN 'pin' ELSE 'letter' END, at
	FROM audit_event WHERE actor_kind = 'staff' AND outcome = 'done' AND household_id IS NOT NULL AND action IN ('letter.reissued', 'pin.reset')
	ORDER BY household_id, actor_id, at DESC;
--> statement-breakpoint
DO $$
DECLARE own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['verification', 'secret_holder']
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event()', own || '_audited', own);
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
		EXECUTE format('CREATE POLICY help_desk ON %1$I TO zitian_help_desk
			USING (EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))
			WITH CHECK (EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))', own);
		EXECUTE format('CREATE POLICY field ON %1$I TO zitian_field USING (household_id = ANY ((SELECT field_household_list())::uuid[]))
			WITH CHECK (household_id = ANY ((SELECT field_household_list())::uuid[]))', own);
	END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (tries, given_by, given_at, declined_at, used_at, phone) ON verification TO zitian_help_desk;
GRANT SELECT, INSERT, UPDATE (given_by, given_at, declined_at, phone) ON verification TO zitian_field;
-- Nobody is forgotten, and nobody's letter becomes a PIN.
GRANT SELECT, INSERT ON secret_holder TO zitian_help_desk, zitian_field;
GRANT SELECT (kind) ON text_message TO zitian_help_desk;
-- Asked for by whoever asks; vouched for and approved by whoever does, never in somebody else's name.
CREATE POLICY own_name_asks ON verification AS RESTRICTIVE FOR INSERT TO zitian_help_desk
	WITH CHECK (asked_by = field_staff() AND given_by IS NULL AND kind <> 'vouched');
CREATE POLICY own_name_vouches ON verification AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (asked_by IS NULL AND given_by = field_staff() AND kind = 'vouched');
CREATE POLICY own_name_approves ON verification AS RESTRICTIVE FOR UPDATE TO zitian_field
	USING (is_field_supervisor()) WITH CHECK (given_by = field_staff() AND kind = 'approved');
--> statement-breakpoint
-- An agent of the desk gives nothing: whoever approves there is a lead.
CREATE FUNCTION verification_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.given_by IS DISTINCT FROM OLD.given_by AND NOT (OLD.given_by IS NULL AND NEW.given_by = field_staff()
		AND EXISTS (SELECT FROM staff WHERE staff_id = NEW.given_by AND role IN ('help-desk-lead', 'supervisor'))) THEN
		RAISE insufficient_privilege USING MESSAGE = 'a verification is given by a lead or a supervisor, once, in their own name';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER verification_given BEFORE UPDATE ON verification FOR EACH ROW EXECUTE FUNCTION verification_given();
