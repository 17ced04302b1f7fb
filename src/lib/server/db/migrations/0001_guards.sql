-- No event, no commit. An insert into audit_event leaves a mark that lives as long as its transaction; deferred
-- triggers on every table that holds the round look for the mark at commit and refuse the transaction without it.
CREATE FUNCTION mark_audited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('zitian.audited', pg_current_xact_id()::text, true);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION require_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF current_setting('zitian.audited', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
		RAISE EXCEPTION 'a write to % has no audit event in its transaction', TG_TABLE_NAME
			USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_event_mark AFTER INSERT ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION mark_audited();
--> statement-breakpoint
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
DO $$
DECLARE guarded text;
BEGIN
	FOREACH guarded IN ARRAY ARRAY['area', 'enumeration_block', 'dwelling', 'household', 'visit_request', 'access_code',
		'credential', 'data_key', 'draft', 'submission', 'id_number_hash', 'staff', 'block_assignment']
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event()',
			guarded || '_audited', guarded);
	END LOOP;
END $$;
--> statement-breakpoint
-- What follows from an event (the door moves on the enumerator's phone) hangs on the event itself: the notice goes
-- out when the transaction commits, from whichever web process made it. It carries ids only.
CREATE FUNCTION tell_household_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.household_id IS NOT NULL THEN
		PERFORM pg_notify('household_changed', json_build_object(
			'eventId', NEW.event_id, 'householdId', NEW.household_id, 'action', NEW.action)::text);
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_event_notify AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION tell_household_changed();
