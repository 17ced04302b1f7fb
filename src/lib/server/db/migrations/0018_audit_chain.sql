CREATE TABLE "audit_head" (
	"stream" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_link" (
	"stream" text NOT NULL,
	"position" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_link_stream_position_pk" PRIMARY KEY("stream","position")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "audit_link_event_id_unique" ON "audit_link" USING btree ("event_id");--> statement-breakpoint
-- Households have streams of their own, so that two of them never wait for each other; the rest has one for each actor.
CREATE FUNCTION audit_stream(event audit_event) RETURNS text LANGUAGE sql STABLE AS
	$$ SELECT coalesce(event.household_id::text, event.actor_kind || ':' || event.actor_id) $$;
--> statement-breakpoint
-- What is hashed: every column, as JSON text, so that no two events have the same. The verifier (server/db/queries/trail.ts)
-- writes the same expression itself and hashes outside the database: whoever changes this function changes nothing there.
CREATE FUNCTION audit_content(event audit_event) RETURNS text LANGUAGE sql STABLE AS
	$$ SELECT json_build_array(event.event_id, extract(epoch from event.at)::text, event.actor_kind, event.actor_id, event.action,
		event.outcome, event.household_id, event.object_id, event.detail::text, event.transaction::text)::text $$;
--> statement-breakpoint
-- One link more. With the rights of the tables' owner: no other role may write the chain. The head of the stream is held until
-- the transaction has committed, which is at once, because the trigger below fires last.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE own text := audit_stream(NEW); last audit_head; made bytea;
BEGIN
	INSERT INTO audit_head (stream, position, hash) VALUES (own, 0, '') ON CONFLICT DO NOTHING;
	SELECT * INTO last FROM audit_head WHERE stream = own FOR UPDATE;
	made := sha256(last.hash || convert_to(audit_content(NEW), 'UTF8'));
	INSERT INTO audit_link (stream, position, event_id, hash) VALUES (own, last.position + 1, NEW.event_id, made);
	UPDATE audit_head SET position = last.position + 1, hash = made WHERE stream = own;
	RETURN NULL;
END $$;
--> statement-breakpoint
-- The events of before, in their order.
DO $$
DECLARE event audit_event; own text; last audit_head; made bytea;
BEGIN
	FOR event IN SELECT * FROM audit_event ORDER BY event_id LOOP
		own := audit_stream(event);
		SELECT * INTO last FROM audit_head WHERE stream = own;
		made := sha256(coalesce(last.hash, '') || convert_to(audit_content(event), 'UTF8'));
		INSERT INTO audit_link (stream, position, event_id, hash) VALUES (own, coalesce(last.position, 0) + 1, event.event_id, made);
		INSERT INTO audit_head (stream, position, hash) VALUES (own, 1, made)
			ON CONFLICT (stream) DO UPDATE SET position = audit_head.position + 1, hash = made;
	END LOOP;
END $$;
--> statement-breakpoint
-- Deferred: row locks of the transaction's own work are taken before the head's, so that nothing waits in a circle.
CREATE CONSTRAINT TRIGGER audit_event_chained AFTER INSERT ON audit_event
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
--> statement-breakpoint
CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The web server's role: reads and writes the round, owns nothing, and neither changes nor removes an event.
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zitian_web') THEN
		CREATE ROLE zitian_web NOLOGIN;
	END IF;
EXCEPTION
	WHEN duplicate_object OR unique_violation THEN NULL;
	WHEN insufficient_privilege THEN
		RAISE EXCEPTION 'the role zitian_web is missing and % may not make it', current_user
			USING HINT = 'As a superuser: CREATE ROLE zitian_web NOLOGIN;';
END $$;
--> statement-breakpoint
DO $$
BEGIN
	IF NOT (pg_has_role('zitian_web', 'zitian_help_desk', 'MEMBER') AND pg_has_role('zitian_web', 'zitian_field', 'MEMBER')) THEN
		GRANT zitian_help_desk, zitian_field TO zitian_web;
	END IF;
EXCEPTION
	WHEN unique_violation THEN NULL;
	WHEN insufficient_privilege THEN
		RAISE EXCEPTION '% may not let the web server act for the help desk and the field', current_user
			USING HINT = 'As a superuser: GRANT zitian_help_desk, zitian_field TO zitian_web;';
END $$;
--> statement-breakpoint
-- Called after every upgrade (server/db/migrate.ts), so that tables of later migrations are covered as well.
CREATE FUNCTION grant_web_rights() RETURNS void LANGUAGE plpgsql AS $$
DECLARE guarded text;
BEGIN
	GRANT USAGE ON SCHEMA public, drizzle TO zitian_web;
	GRANT SELECT ON ALL TABLES IN SCHEMA drizzle TO zitian_web;
	GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO zitian_web;
	REVOKE ALL ON audit_event, audit_link, audit_head FROM zitian_web;
	GRANT SELECT, INSERT ON audit_event TO zitian_web;
	GRANT SELECT ON audit_link, audit_head TO zitian_web;
	FOR guarded IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
		AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'web')
	LOOP
		EXECUTE format('CREATE POLICY web ON %I TO zitian_web USING (true) WITH CHECK (true)', guarded);
	END LOOP;
END $$;
