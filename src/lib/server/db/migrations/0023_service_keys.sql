-- Which keys of ZITIAN_SECRETS this database has been used with, so that a start without one of them is noticed. No key, and nothing it
-- could be made from: a value derived one way, to tell another key of the same name.
CREATE TABLE "service_key" (
	"key_id" text PRIMARY KEY NOT NULL,
	"check_value" "bytea",
	"current_since" timestamptz,
	"given_up_at" timestamptz
);
--> statement-breakpoint
-- A draft's wrap says in front which key it was made with (crypto/data-key.ts).
INSERT INTO service_key (key_id)
	SELECT DISTINCT convert_from(substring(service_wrap FROM 2 FOR get_byte(service_wrap, 0)), 'UTF8') FROM data_key
	WHERE service_wrap IS NOT NULL;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER service_key_audited AFTER INSERT OR UPDATE OR DELETE ON service_key
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event();
