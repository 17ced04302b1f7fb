-- A household has forms, one for each questionnaire that it hands in (adr/0022). Everything that is there already belongs
-- to the short form, the only one of the round until now. The guard of 0001 comes after these rows; the migration's own
-- event stands for them.
CREATE TABLE "form" (
	"household_id" uuid NOT NULL,
	"questionnaire" text NOT NULL,
	"opened_at" timestamptz NOT NULL,
	"filler" text NOT NULL,
	CONSTRAINT "form_household_id_questionnaire_pk" PRIMARY KEY("household_id","questionnaire")
);
--> statement-breakpoint
ALTER TABLE "form" ADD CONSTRAINT "form_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO form (household_id, questionnaire, opened_at, filler)
	SELECT household_id, 'census-2020-short', min(at), 'resident' FROM (
		SELECT household_id, coalesce(first_opened_at, now()) AS at FROM data_key LEFT JOIN credential USING (household_id)
		UNION ALL SELECT household_id, saved_at FROM draft
		UNION ALL SELECT household_id, saved_at FROM draft_progress
		UNION ALL SELECT household_id, submitted_at FROM submission
	) AS known GROUP BY household_id;
--> statement-breakpoint
INSERT INTO audit_event (at, actor_kind, actor_id, action, outcome, detail)
	SELECT now(), 'system', 'migration', 'forms.named', 'done', jsonb_build_object('households', count(*)) FROM form HAVING count(*) > 0;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER form_audited AFTER INSERT OR UPDATE OR DELETE ON form
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
--> statement-breakpoint
DO $$
DECLARE below text;
BEGIN
	FOREACH below IN ARRAY ARRAY['data_key', 'draft', 'draft_progress', 'submission']
	LOOP
		EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', below, below || '_household_id_household_household_id_fk');
		-- A default fills the rows without an update, so that no trigger fires and no ciphertext is copied; then it goes.
		EXECUTE format('ALTER TABLE %I ADD COLUMN questionnaire text NOT NULL DEFAULT %L', below, 'census-2020-short');
		EXECUTE format('ALTER TABLE %I ALTER COLUMN questionnaire DROP DEFAULT', below);
	END LOOP;
	FOREACH below IN ARRAY ARRAY['data_key', 'draft', 'draft_progress']
	LOOP
		EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', below, below || '_pkey');
		EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I PRIMARY KEY (household_id, questionnaire)', below, below || '_household_id_questionnaire_pk');
	END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "submission" DROP CONSTRAINT "submission_household_id_version_pk";--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_household_id_questionnaire_version_pk" PRIMARY KEY("household_id","questionnaire","version");--> statement-breakpoint
ALTER TABLE "data_key" ADD CONSTRAINT "data_key_form_fk" FOREIGN KEY ("household_id","questionnaire") REFERENCES "public"."form"("household_id","questionnaire") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_form_fk" FOREIGN KEY ("household_id","questionnaire") REFERENCES "public"."form"("household_id","questionnaire") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_progress" ADD CONSTRAINT "draft_progress_form_fk" FOREIGN KEY ("household_id","questionnaire") REFERENCES "public"."form"("household_id","questionnaire") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_form_fk" FOREIGN KEY ("household_id","questionnaire") REFERENCES "public"."form"("household_id","questionnaire") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Which form a submission is of, for whoever derives the household's status from its forms. Of `form` itself, of drafts and
-- of keys neither role is granted anything; draft_progress was granted whole, and its policy asks for the household alone.
GRANT SELECT (questionnaire) ON submission TO zitian_help_desk, zitian_field;
--> statement-breakpoint
-- No hash of an ID number is kept: the space of such numbers is small enough to be tried in a minute (adr/0005).
DROP TABLE "id_number_hash";
