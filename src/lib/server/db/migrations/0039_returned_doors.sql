-- An upgrade runs in one transaction: what an earlier migration changed is checked now, or its table could not be altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
CREATE TABLE "household_return" (
	"household_id" uuid NOT NULL,
	"return_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"returned_by" uuid NOT NULL,
	"returned_at" timestamptz NOT NULL,
	"items" jsonb NOT NULL,
	"reason" text NOT NULL,
	"taken_back_at" timestamptz,
	CONSTRAINT "household_return_household_id_return_id_pk" PRIMARY KEY("household_id","return_id")
);
--> statement-breakpoint
-- What a phone says of itself, counts alone; no row of the round hangs on it.
CREATE TABLE "field_phone" (
	"phone_id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"reported_at" timestamptz NOT NULL,
	"unsigned" integer NOT NULL,
	"signed" integer NOT NULL,
	"oldest_at" timestamptz,
	"cut_off_at" timestamptz
);
--> statement-breakpoint
ALTER TABLE "household_return" ADD CONSTRAINT "household_return_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_return" ADD CONSTRAINT "household_return_returned_by_staff_staff_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "field_phone" ADD CONSTRAINT "field_phone_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "household_return_returned_by_index" ON "household_return" USING btree ("returned_by");--> statement-breakpoint
CREATE INDEX "field_phone_staff_id_index" ON "field_phone" USING btree ("staff_id");--> statement-breakpoint
CREATE CONSTRAINT TRIGGER household_return_audited AFTER INSERT OR UPDATE OR DELETE ON household_return
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
ALTER TABLE household_return ENABLE ROW LEVEL SECURITY;
CREATE POLICY field ON household_return TO zitian_field USING (household_id = ANY ((SELECT field_household_list())::uuid[]))
	WITH CHECK (household_id = ANY ((SELECT field_household_list())::uuid[]));
--> statement-breakpoint
-- Everybody of a block sees what is to be asked again; only its supervisor returns, in their own name.
GRANT SELECT, INSERT, UPDATE (taken_back_at) ON household_return TO zitian_field;
CREATE POLICY supervisor_returns ON household_return AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR (is_field_supervisor() AND returned_by = field_staff() AND taken_back_at IS NULL));
CREATE POLICY supervisor_takes_back ON household_return AS RESTRICTIVE FOR UPDATE TO zitian_field
	USING (current_user <> 'zitian_field' OR is_field_supervisor());
--> statement-breakpoint
-- A phone reports in its owner's name; a supervisor reads those of the enumerators of their blocks.
ALTER TABLE field_phone ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_phone ON field_phone TO zitian_field USING (staff_id = field_staff()) WITH CHECK (staff_id = field_staff());
CREATE POLICY supervisor_reads ON field_phone FOR SELECT TO zitian_field
	USING (is_field_supervisor() AND staff_id IN (SELECT staff_id FROM block_assignment));
CREATE POLICY not_cut_off ON field_phone AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR cut_off_at IS NULL);
GRANT SELECT, INSERT, UPDATE (reported_at, unsigned, signed, oldest_at) ON field_phone TO zitian_field;
--> statement-breakpoint
-- Whatever locks or ends an account: its phones are cut off, and stay so when the account is given new secrets.
CREATE FUNCTION cut_off_phones() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
	UPDATE field_phone SET cut_off_at = coalesce(NEW.locked_at, NEW.ended_at) WHERE staff_id = NEW.staff_id AND cut_off_at IS NULL;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER staff_cut_off AFTER UPDATE OF locked_at, ended_at ON staff FOR EACH ROW
	WHEN (NEW.locked_at IS NOT NULL OR NEW.ended_at IS NOT NULL) EXECUTE FUNCTION cut_off_phones();
