CREATE TABLE "prelisting" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"recorded_at" timestamptz NOT NULL,
	"mode" text NOT NULL,
	"expected_present" integer,
	"expected_absent" integer,
	"contact" "bytea"
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"household_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	"recorded_at" timestamptz NOT NULL,
	"outcome" text NOT NULL,
	"appointment_at" timestamptz,
	"list_age" integer,
	CONSTRAINT "visit_household_id_visit_id_pk" PRIMARY KEY("household_id","visit_id")
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "asks_to_verify" boolean GENERATED ALWAYS AS (coalesce((counts ->> 'toVerify')::int, 0) > 0) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "prelisting" ADD CONSTRAINT "prelisting_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prelisting" ADD CONSTRAINT "prelisting_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prelisting_staff_id_index" ON "prelisting" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "visit_staff_id_index" ON "visit" USING btree ("staff_id","at");--> statement-breakpoint
DO $$
DECLARE guarded text;
BEGIN
	FOREACH guarded IN ARRAY ARRAY['visit', 'prelisting']
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event()',
			guarded || '_audited', guarded);
	END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT (household_id, visit_id, at, outcome, appointment_at, list_age) ON visit TO zitian_help_desk;
GRANT SELECT (asks_to_verify) ON submission TO zitian_help_desk;
--> statement-breakpoint
-- The role of enumerators and supervisors (src/lib/server/db/as-role.ts); made as zitian_help_desk is in migration 0002.
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zitian_field') THEN
		CREATE ROLE zitian_field NOLOGIN;
		EXECUTE format('GRANT zitian_field TO %I', current_user);
	ELSIF NOT pg_has_role(current_user, 'zitian_field', 'MEMBER') THEN
		EXECUTE format('GRANT zitian_field TO %I', current_user);
	END IF;
EXCEPTION
	WHEN duplicate_object OR unique_violation THEN NULL;
	WHEN insufficient_privilege THEN
		RAISE EXCEPTION 'the role zitian_field is missing and % may not make it', current_user
			USING HINT = format('As a superuser: CREATE ROLE zitian_field NOLOGIN; GRANT zitian_field TO %I;', current_user);
END $$;
--> statement-breakpoint
-- No draft, no key, nothing of what was submitted but its times; no hash of a code, PIN or session.
GRANT SELECT ON area, enumeration_block, dwelling, household, visit_request, visit, prelisting, block_assignment TO zitian_field;
GRANT INSERT ON dwelling, household, visit, prelisting, block_assignment, audit_event TO zitian_field;
GRANT UPDATE ON prelisting TO zitian_field;
GRANT DELETE ON block_assignment TO zitian_field;
GRANT SELECT (household_id, letter_number, issued_at, first_used_at, replaced_at), INSERT, UPDATE (replaced_at) ON access_code TO zitian_field;
GRANT SELECT (household_id, pin_set, first_opened_at, failed_tries, locked_until), UPDATE (pin_hash, failed_tries, locked_until)
	ON credential TO zitian_field;
GRANT SELECT (household_id, version, submitted_at, confirmed_at, withdrawn_at, asks_to_verify) ON submission TO zitian_field;
GRANT SELECT (household_id, device_kind, expires_at), DELETE ON resident_session TO zitian_field;
GRANT SELECT (staff_id, number, name, phone, role, ended_at) ON staff TO zitian_field;
GRANT SELECT (staff_id, expires_at), DELETE ON staff_session TO zitian_field;
--> statement-breakpoint
-- Whose work it is, for the transaction: set beside the role.
CREATE FUNCTION field_staff() RETURNS uuid LANGUAGE sql STABLE AS
	$$ SELECT nullif(current_setting('zitian.staff_id', true), '')::uuid $$;
--> statement-breakpoint
-- Read past the policy on block_assignment itself, which would otherwise ask itself.
CREATE FUNCTION field_blocks() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
	$$ SELECT block_code FROM block_assignment WHERE staff_id = field_staff() $$;
--> statement-breakpoint
CREATE FUNCTION is_field_supervisor() RETURNS boolean LANGUAGE sql STABLE AS
	$$ SELECT EXISTS (SELECT FROM staff WHERE staff_id = field_staff() AND role = 'supervisor' AND ended_at IS NULL) $$;
--> statement-breakpoint
-- Row level security binds the two roles; the owner of the tables, which serves everybody else, is not bound.
DO $$
DECLARE own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['dwelling', 'household', 'block_assignment', 'visit_request', 'visit', 'prelisting', 'access_code',
		'credential', 'submission', 'resident_session', 'staff_session']
	LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
		EXECUTE format('CREATE POLICY help_desk ON %I TO zitian_help_desk USING (true) WITH CHECK (true)', own);
	END LOOP;
	FOREACH own IN ARRAY ARRAY['dwelling', 'household']
	LOOP
		EXECUTE format('CREATE POLICY field ON %I TO zitian_field USING (block_code IN (SELECT field_blocks()))
			WITH CHECK (block_code IN (SELECT field_blocks()))', own);
	END LOOP;
	FOREACH own IN ARRAY ARRAY['visit_request', 'visit', 'prelisting', 'access_code', 'credential', 'submission', 'resident_session']
	LOOP
		EXECUTE format('CREATE POLICY field ON %I TO zitian_field USING (household_id IN (SELECT household_id FROM household))
			WITH CHECK (household_id IN (SELECT household_id FROM household))', own);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY field_reads ON block_assignment FOR SELECT TO zitian_field USING (block_code IN (SELECT field_blocks()));
CREATE POLICY supervisor_assigns ON block_assignment FOR INSERT TO zitian_field
	WITH CHECK (is_field_supervisor() AND block_code IN (SELECT field_blocks()));
CREATE POLICY supervisor_withdraws ON block_assignment FOR DELETE TO zitian_field
	USING (is_field_supervisor() AND block_code IN (SELECT field_blocks()) AND staff_id <> field_staff());
-- A lost phone is cut off by whoever supervises one of its blocks.
CREATE POLICY supervisor_cuts_off ON staff_session TO zitian_field
	USING (is_field_supervisor() AND staff_id IN (SELECT staff_id FROM block_assignment));
