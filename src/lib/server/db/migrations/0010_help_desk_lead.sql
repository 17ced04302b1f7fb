CREATE TABLE "incident_handling" (
	"handling_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"incident" text NOT NULL,
	"at" timestamptz NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_message" (
	"household_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"letter_number" integer NOT NULL,
	"created_at" timestamptz NOT NULL,
	"sealed" "bytea",
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamptz,
	"sent_at" timestamptz,
	"failed_at" timestamptz,
	"cause" text,
	CONSTRAINT "text_message_household_id_message_id_pk" PRIMARY KEY("household_id","message_id"),
	CONSTRAINT "text_message_wiped" CHECK (("text_message"."sealed" is null) = ("text_message"."sent_at" is not null or "text_message"."failed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD COLUMN "range_hash" "bytea";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ticket" ADD COLUMN "raised_by" uuid;--> statement-breakpoint
ALTER TABLE "incident_handling" ADD CONSTRAINT "incident_handling_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_message" ADD CONSTRAINT "text_message_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_handling_at_index" ON "incident_handling" USING btree ("at");--> statement-breakpoint
CREATE INDEX "incident_handling_staff_id_index" ON "incident_handling" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "text_message_next_try_at_index" ON "text_message" USING btree ("next_try_at");--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_raised_by_staff_staff_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_reissue_asked_index" ON "audit_event" USING btree ("at") WHERE action = 'letter.reissueAsked';--> statement-breakpoint
CREATE INDEX "ticket_raised_by_index" ON "ticket" USING btree ("raised_by");--> statement-breakpoint
DO $$
DECLARE guarded text;
BEGIN
	FOREACH guarded IN ARRAY ARRAY['incident_handling', 'text_message']
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event()',
			guarded || '_audited', guarded);
	END LOOP;
END $$;
--> statement-breakpoint
-- The help desk writes a message and sees how it went; number and words it cannot read.
GRANT SELECT (household_id, message_id, letter_number, created_at, tries, next_try_at, sent_at, failed_at, cause), INSERT ON text_message TO zitian_help_desk;
GRANT SELECT, INSERT ON incident_handling TO zitian_help_desk;
GRANT SELECT (range_hash) ON sign_in_attempt TO zitian_help_desk;
GRANT SELECT (district) ON staff TO zitian_help_desk;
-- A household in trouble, told to the help desk from its door.
GRANT INSERT ON ticket TO zitian_field;
GRANT SELECT (ticket_id, number, opened_at, due_at, source, topic, household_id, raised_by, taken_at, answered_at, closed_at, resolution, merged_into)
	ON ticket TO zitian_field;
--> statement-breakpoint
-- Agents see the district that they work for and no other. A name of its own for each half: an agent without one sees no household.
CREATE FUNCTION help_desk_district() RETURNS text LANGUAGE sql STABLE AS
	$$ SELECT nullif(district, '') FROM staff WHERE staff_id = field_staff() AND ended_at IS NULL $$;
--> statement-breakpoint
DO $$
DECLARE own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['dwelling', 'household', 'block_assignment']
	LOOP
		EXECUTE format('DROP POLICY help_desk ON %I', own);
		EXECUTE format('CREATE POLICY help_desk ON %I TO zitian_help_desk USING (starts_with(block_code, (SELECT help_desk_district())))
			WITH CHECK (starts_with(block_code, (SELECT help_desk_district())))', own);
	END LOOP;
	FOREACH own IN ARRAY ARRAY['visit_request', 'visit', 'access_code', 'credential', 'submission', 'resident_session']
	LOOP
		EXECUTE format('DROP POLICY help_desk ON %I', own);
	END LOOP;
	FOREACH own IN ARRAY ARRAY['draft_progress', 'bound_phone', 'text_message', 'ticket', 'audit_event']
	LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
	END LOOP;
	FOREACH own IN ARRAY ARRAY['visit_request', 'visit', 'access_code', 'credential', 'submission', 'resident_session',
		'draft_progress', 'bound_phone', 'text_message']
	LOOP
		EXECUTE format('CREATE POLICY help_desk ON %1$I TO zitian_help_desk
			USING (EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))
			WITH CHECK (EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))', own);
	END LOOP;
	-- Of whom it is, nobody may know yet.
	FOREACH own IN ARRAY ARRAY['ticket', 'audit_event']
	LOOP
		EXECUTE format('CREATE POLICY help_desk ON %1$I TO zitian_help_desk
			USING (household_id IS NULL OR EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))
			WITH CHECK (household_id IS NULL OR EXISTS (SELECT FROM household WHERE household.household_id = %1$I.household_id))', own);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY field ON audit_event TO zitian_field USING (true) WITH CHECK (true);
CREATE POLICY field_raises ON ticket FOR INSERT TO zitian_field
	WITH CHECK (raised_by = field_staff() AND household_id = ANY ((SELECT field_household_list())::uuid[]));
CREATE POLICY field_follows ON ticket FOR SELECT TO zitian_field
	USING (raised_by IS NOT NULL AND household_id = ANY ((SELECT field_household_list())::uuid[]));
--> statement-breakpoint
-- Agents who are there already work for the district that was loaded.
DO $$
BEGIN
	IF EXISTS (SELECT FROM staff WHERE role = 'help-desk') THEN
		UPDATE staff SET district = coalesce((SELECT left(min(code), 6) FROM area), '') WHERE role = 'help-desk';
		INSERT INTO audit_event (at, actor_kind, actor_id, action, outcome) VALUES (now(), 'system', 'migration', 'staff.districtGiven', 'done');
	END IF;
END $$;
