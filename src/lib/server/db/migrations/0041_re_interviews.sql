-- An upgrade runs in one transaction: what an earlier migration changed is checked now, or its table could not be altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
CREATE TABLE "block_acceptance" (
	"block_code" text PRIMARY KEY NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "re_interview" (
	"household_id" uuid NOT NULL,
	"draw_id" uuid NOT NULL,
	"result" text,
	"settled_at" timestamptz,
	"settled_by" uuid,
	CONSTRAINT "re_interview_household_id_draw_id_pk" PRIMARY KEY("household_id","draw_id")
);
--> statement-breakpoint
CREATE TABLE "re_interview_draw" (
	"draw_id" uuid PRIMARY KEY NOT NULL,
	"block_code" text NOT NULL,
	"drawn_by" uuid NOT NULL,
	"drawn_at" timestamptz NOT NULL,
	"seed" text NOT NULL,
	"step" integer NOT NULL,
	"frame" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "block_acceptance" ADD CONSTRAINT "block_acceptance_block_code_enumeration_block_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."enumeration_block"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_acceptance" ADD CONSTRAINT "block_acceptance_accepted_by_staff_staff_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_interview" ADD CONSTRAINT "re_interview_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_interview" ADD CONSTRAINT "re_interview_draw_id_re_interview_draw_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."re_interview_draw"("draw_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_interview" ADD CONSTRAINT "re_interview_settled_by_staff_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_interview_draw" ADD CONSTRAINT "re_interview_draw_block_code_enumeration_block_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."enumeration_block"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_interview_draw" ADD CONSTRAINT "re_interview_draw_drawn_by_staff_staff_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "block_acceptance_accepted_by_index" ON "block_acceptance" USING btree ("accepted_by");--> statement-breakpoint
CREATE INDEX "re_interview_draw_id_index" ON "re_interview" USING btree ("draw_id");--> statement-breakpoint
CREATE INDEX "re_interview_settled_by_index" ON "re_interview" USING btree ("settled_by");--> statement-breakpoint
CREATE INDEX "re_interview_draw_block_code_index" ON "re_interview_draw" USING btree ("block_code");--> statement-breakpoint
CREATE INDEX "re_interview_draw_drawn_by_index" ON "re_interview_draw" USING btree ("drawn_by");--> statement-breakpoint
DO $$
DECLARE own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['re_interview_draw', 're_interview', 'block_acceptance']
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event()', own || '_audited', own);
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
		-- The block's supervisor alone: an enumerator would know where nobody looks. By the role at work (see 0033).
		EXECUTE format('CREATE POLICY supervisors ON %I AS RESTRICTIVE TO zitian_field USING (current_user <> %L OR is_field_supervisor())
			WITH CHECK (current_user <> %L OR is_field_supervisor())', own, 'zitian_field', 'zitian_field');
	END LOOP;
	FOREACH own IN ARRAY ARRAY['re_interview_draw', 'block_acceptance']
	LOOP
		EXECUTE format('CREATE POLICY field ON %I TO zitian_field USING (block_code = ANY ((SELECT field_block_list())::text[]))
			WITH CHECK (block_code = ANY ((SELECT field_block_list())::text[]))', own);
	END LOOP;
END $$;
CREATE POLICY field ON re_interview TO zitian_field USING (household_id = ANY ((SELECT field_household_list())::uuid[]))
	WITH CHECK (household_id = ANY ((SELECT field_household_list())::uuid[]));
--> statement-breakpoint
-- In their own name; a result is given once, and no draw is changed.
GRANT SELECT, INSERT ON re_interview_draw TO zitian_field;
GRANT SELECT, INSERT, UPDATE (result, settled_at, settled_by) ON re_interview TO zitian_field;
GRANT SELECT, INSERT, UPDATE (accepted_by, accepted_at) ON block_acceptance TO zitian_field;
CREATE POLICY own_name_draws ON re_interview_draw AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR drawn_by = field_staff());
CREATE POLICY of_own_draw ON re_interview AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR (settled_at IS NULL AND EXISTS (SELECT FROM re_interview_draw
		WHERE re_interview_draw.draw_id = re_interview.draw_id AND drawn_by = field_staff())));
CREATE POLICY settled_once ON re_interview AS RESTRICTIVE FOR UPDATE TO zitian_field
	USING (current_user <> 'zitian_field' OR settled_at IS NULL)
	WITH CHECK (current_user <> 'zitian_field' OR settled_by = field_staff());
CREATE POLICY own_name_accepts ON block_acceptance AS RESTRICTIVE FOR INSERT TO zitian_field
	WITH CHECK (current_user <> 'zitian_field' OR accepted_by = field_staff());
CREATE POLICY own_name_accepts_again ON block_acceptance AS RESTRICTIVE FOR UPDATE TO zitian_field
	USING (true) WITH CHECK (current_user <> 'zitian_field' OR accepted_by = field_staff());
