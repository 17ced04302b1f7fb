CREATE TABLE "bound_phone" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"phone" "bytea" NOT NULL,
	"phone_hash" "bytea" NOT NULL,
	"bound_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_progress" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"home" text NOT NULL,
	"people" text NOT NULL,
	"details" text NOT NULL,
	"saved_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"ticket_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "ticket_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1001 CACHE 1),
	"opened_at" timestamptz NOT NULL,
	"due_at" timestamptz NOT NULL,
	"source" text NOT NULL,
	"topic" text NOT NULL,
	"household_id" uuid,
	"contact" "bytea" NOT NULL,
	"phone_hash" "bytea",
	"call_at" text NOT NULL,
	"wants_visit" boolean DEFAULT false NOT NULL,
	"reference" text,
	"owner_id" uuid,
	"taken_at" timestamptz,
	"answered_at" timestamptz,
	"closed_at" timestamptz,
	"resolution" text,
	"merged_into" uuid
);
--> statement-breakpoint
CREATE TABLE "ticket_note" (
	"ticket_id" uuid NOT NULL,
	"note_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamptz NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	CONSTRAINT "ticket_note_ticket_id_note_id_pk" PRIMARY KEY("ticket_id","note_id")
);
--> statement-breakpoint
ALTER TABLE "credential" ADD COLUMN "pin_set" boolean GENERATED ALWAYS AS (pin_hash is not null) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD COLUMN "detail" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bound_phone" ADD CONSTRAINT "bound_phone_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_progress" ADD CONSTRAINT "draft_progress_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_owner_id_staff_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merged_into_ticket_ticket_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."ticket"("ticket_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_ticket_id_ticket_ticket_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."ticket"("ticket_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bound_phone_phone_hash_index" ON "bound_phone" USING btree ("phone_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_number_unique" ON "ticket" USING btree ("number");--> statement-breakpoint
CREATE INDEX "ticket_household_id_index" ON "ticket" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "ticket_owner_id_index" ON "ticket" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "ticket_merged_into_index" ON "ticket" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "ticket_phone_hash_index" ON "ticket" USING btree ("phone_hash");--> statement-breakpoint
CREATE INDEX "ticket_closed_at_index" ON "ticket" USING btree ("closed_at","due_at");--> statement-breakpoint
CREATE INDEX "ticket_note_staff_id_index" ON "ticket_note" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_at_index" ON "sign_in_attempt" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_event_actor_id_index" ON "audit_event" USING btree ("actor_id","at");--> statement-breakpoint
DO $$
DECLARE guarded text;
BEGIN
	FOREACH guarded IN ARRAY ARRAY['bound_phone', 'draft_progress', 'ticket', 'ticket_note']
	LOOP
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
			DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit_event()',
			guarded || '_audited', guarded);
	END LOOP;
END $$;
--> statement-breakpoint
-- The help desk's own role: every one of its transactions runs as this (src/lib/server/db/as-role.ts). Roles belong to
-- the whole server, so it may be there already; another database's migration may be making it at this moment.
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zitian_help_desk') THEN
		CREATE ROLE zitian_help_desk NOLOGIN;
		EXECUTE format('GRANT zitian_help_desk TO %I', current_user);
	ELSIF NOT pg_has_role(current_user, 'zitian_help_desk', 'MEMBER') THEN
		EXECUTE format('GRANT zitian_help_desk TO %I', current_user);
	END IF;
EXCEPTION
	WHEN duplicate_object OR unique_violation THEN NULL;
	WHEN insufficient_privilege THEN
		RAISE EXCEPTION 'the role zitian_help_desk is missing and % may not make it', current_user
			USING HINT = format('As a superuser: CREATE ROLE zitian_help_desk NOLOGIN; GRANT zitian_help_desk TO %I;', current_user);
END $$;
--> statement-breakpoint
-- What is not named here the help desk cannot read: draft, data_key, id_number_hash, what was submitted, hashes of
-- codes and PINs, network addresses.
GRANT SELECT ON area, enumeration_block, dwelling, household, visit_request, draft_progress, block_assignment TO zitian_help_desk;
GRANT UPDATE (address_line) ON dwelling TO zitian_help_desk;
GRANT INSERT ON visit_request TO zitian_help_desk;
GRANT SELECT (household_id, letter_number, issued_at, first_used_at, replaced_at), INSERT, UPDATE (replaced_at) ON access_code TO zitian_help_desk;
GRANT SELECT (household_id, pin_set, first_opened_at, failed_tries, locked_until), UPDATE (pin_hash, failed_tries, locked_until)
	ON credential TO zitian_help_desk;
GRANT SELECT (household_id, version, submitted_at, confirmed_at, withdrawn_at) ON submission TO zitian_help_desk;
GRANT SELECT (attempt_id, at, reference, problem, household_id, letter_number, detail) ON sign_in_attempt TO zitian_help_desk;
GRANT SELECT (household_id, device_kind, expires_at), DELETE ON resident_session TO zitian_help_desk;
GRANT SELECT (staff_id, number, name, phone, role, ended_at) ON staff TO zitian_help_desk;
GRANT SELECT, INSERT, UPDATE ON bound_phone, ticket TO zitian_help_desk;
GRANT SELECT, INSERT ON ticket_note, audit_event TO zitian_help_desk;
