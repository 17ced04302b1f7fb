-- An upgrade runs in one transaction: what an earlier migration changed is checked now, or its table could not be altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
CREATE TABLE "interview" (
	"household_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"signed_at" timestamptz NOT NULL,
	"received_at" timestamptz NOT NULL,
	"state" text NOT NULL,
	"items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sealed" text,
	CONSTRAINT "interview_household_id_interview_id_pk" PRIMARY KEY("household_id","interview_id")
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "interview_id" uuid;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interview_staff_id_index" ON "interview" USING btree ("staff_id","received_at");--> statement-breakpoint
CREATE CONSTRAINT TRIGGER interview_audited AFTER INSERT OR UPDATE OR DELETE ON interview
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
--> statement-breakpoint
ALTER TABLE interview ENABLE ROW LEVEL SECURITY;
ALTER TABLE form ENABLE ROW LEVEL SECURITY;
CREATE POLICY field ON interview TO zitian_field USING (household_id = ANY ((SELECT field_household_list())::uuid[]))
	WITH CHECK (household_id = ANY ((SELECT field_household_list())::uuid[]));
CREATE POLICY field ON form FOR INSERT TO zitian_field WITH CHECK (household_id = ANY ((SELECT field_household_list())::uuid[]));
--> statement-breakpoint
-- The field hands in for the households of its blocks, and reads nothing of it but that it was received: not what is sealed, of an
-- interview or of anything else.
GRANT INSERT ON interview, form TO zitian_field;
GRANT SELECT (household_id, interview_id, staff_id, signed_at, received_at, state, items) ON interview TO zitian_field;
GRANT INSERT (household_id, questionnaire, version, receipt_number, submitted_at, sealed_response, counts, interview_id) ON submission TO zitian_field;
GRANT SELECT (interview_id) ON submission TO zitian_field;
-- In its own name, and as what it is. By the role at work, because the web server is a member of zitian_field and hands in for residents.
CREATE POLICY own_name_interviews ON interview AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR staff_id = field_staff());
CREATE POLICY interviewers_form ON form AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR filler = 'interviewer');
CREATE POLICY of_own_interview ON submission AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR EXISTS (SELECT FROM interview WHERE interview.household_id = submission.household_id
		AND interview.interview_id = submission.interview_id AND interview.staff_id = field_staff()));
