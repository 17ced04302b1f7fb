-- An upgrade runs in one transaction: what an earlier migration changed is checked now, or its table could not be altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
CREATE TABLE "telephone_call" (
	"household_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"verification_id" uuid NOT NULL,
	"consented_at" timestamptz NOT NULL,
	CONSTRAINT "telephone_call_household_id_call_id_pk" PRIMARY KEY("household_id","call_id")
);
--> statement-breakpoint
-- Of those begun, how many are filled in and wait for a signature; phones with an older build do not say.
ALTER TABLE "field_phone" ADD COLUMN "to_sign" integer;--> statement-breakpoint
GRANT UPDATE (to_sign) ON field_phone TO zitian_field;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "may_capture" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "telephone_call" ADD CONSTRAINT "telephone_call_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telephone_call" ADD CONSTRAINT "telephone_call_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telephone_call" ADD CONSTRAINT "telephone_call_verification_fk" FOREIGN KEY ("household_id","verification_id") REFERENCES "public"."verification"("household_id","verification_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "telephone_call_verification_unique" ON "telephone_call" USING btree ("household_id","verification_id");--> statement-breakpoint
CREATE INDEX "telephone_call_staff_id_index" ON "telephone_call" USING btree ("staff_id");--> statement-breakpoint
CREATE CONSTRAINT TRIGGER telephone_call_audited AFTER INSERT OR UPDATE OR DELETE ON telephone_call
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
--> statement-breakpoint
ALTER TABLE telephone_call ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['telephone_call', 'interview', 'household_return']
	LOOP
		EXECUTE format('CREATE POLICY help_desk ON %1$I TO zitian_help_desk
			USING (EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))
			WITH CHECK (EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))', own);
	END LOOP;
END $$;
CREATE POLICY help_desk ON form FOR INSERT TO zitian_help_desk
	WITH CHECK (EXISTS (SELECT FROM household WHERE household.household_id = form.household_id));
--> statement-breakpoint
-- An agent hands in what was asked by telephone, and reads nothing of it but that it was received: as the field does (0033). Which
-- codes a household is to be asked again is no answer.
GRANT SELECT (may_capture) ON staff TO zitian_help_desk;
GRANT SELECT, INSERT ON telephone_call TO zitian_help_desk;
GRANT INSERT ON interview, form TO zitian_help_desk;
GRANT SELECT (household_id, interview_id, staff_id, signed_at, received_at, state, items) ON interview TO zitian_help_desk;
GRANT INSERT (household_id, questionnaire, version, receipt_number, submitted_at, sealed_response, counts, interview_id) ON submission TO zitian_help_desk;
GRANT SELECT (interview_id) ON submission TO zitian_help_desk;
GRANT SELECT (household_id, items, reason, returned_at, taken_back_at) ON household_return TO zitian_help_desk;
-- Only whom the office gave the right, in their own name, after somebody else's word for the caller; by the role at work (see 0033).
CREATE POLICY own_name_calls ON telephone_call AS RESTRICTIVE FOR INSERT TO zitian_help_desk
	WITH CHECK (current_user <> 'zitian_help_desk' OR (staff_id = field_staff()
		AND EXISTS (SELECT FROM staff WHERE staff.staff_id = field_staff() AND may_capture AND ended_at IS NULL)
		AND EXISTS (SELECT FROM verification WHERE verification.household_id = telephone_call.household_id
			AND verification.verification_id = telephone_call.verification_id AND action = 'capture' AND used_at IS NOT NULL
			AND (kind = 'codeRead' OR (given_at IS NOT NULL AND given_by <> field_staff())))));
CREATE POLICY of_own_call ON interview AS RESTRICTIVE FOR INSERT TO zitian_help_desk
	WITH CHECK (current_user <> 'zitian_help_desk' OR (staff_id = field_staff() AND EXISTS (SELECT FROM telephone_call
		WHERE telephone_call.household_id = interview.household_id AND call_id = interview_id AND telephone_call.staff_id = field_staff())));
CREATE POLICY agents_form ON form AS RESTRICTIVE FOR INSERT TO zitian_help_desk
	WITH CHECK (current_user <> 'zitian_help_desk' OR filler = 'interviewer');
CREATE POLICY of_own_call ON submission AS RESTRICTIVE FOR INSERT TO zitian_help_desk
	WITH CHECK (current_user <> 'zitian_help_desk' OR EXISTS (SELECT FROM interview WHERE interview.household_id = submission.household_id
		AND interview.interview_id = submission.interview_id AND interview.staff_id = field_staff()));
