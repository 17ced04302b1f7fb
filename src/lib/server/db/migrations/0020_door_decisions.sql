ALTER TABLE "visit" ADD COLUMN "paper_number" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "same_as" uuid;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "given_to" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "taken_back_at" timestamptz;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_same_as_household_household_id_fk" FOREIGN KEY ("same_as") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_same_as_index" ON "visit" USING btree ("same_as");--> statement-breakpoint
-- What was recorded stays; that it counts no more is written beside it, by whoever recorded it or by a supervisor.
GRANT UPDATE (taken_back_at) ON visit TO zitian_field;
GRANT SELECT (taken_back_at, given_to) ON visit TO zitian_help_desk;
CREATE POLICY field_takes_back ON visit AS RESTRICTIVE FOR UPDATE TO zitian_field
	USING (staff_id = field_staff() OR is_field_supervisor());
--> statement-breakpoint
-- A household that was added by mistake goes again by the hand that added it, as long as nothing refers to it.
GRANT DELETE ON household, dwelling TO zitian_field;
CREATE POLICY field_removes_own ON household AS RESTRICTIVE FOR DELETE TO zitian_field
	USING (EXISTS (SELECT FROM audit_event e WHERE e.household_id = household.household_id
		AND e.action = 'household.added' AND e.outcome = 'done' AND e.actor_id = field_staff()::text));
