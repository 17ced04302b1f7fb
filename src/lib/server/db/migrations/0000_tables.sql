CREATE TABLE "access_code" (
	"household_id" uuid NOT NULL,
	"letter_number" integer NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"issued_at" timestamptz NOT NULL,
	"first_used_at" timestamptz,
	"replaced_at" timestamptz,
	CONSTRAINT "access_code_household_id_letter_number_pk" PRIMARY KEY("household_id","letter_number")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"pin_hash" "bytea",
	"first_opened_at" timestamptz NOT NULL,
	"failed_tries" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamptz,
	"notice_read_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "resident_session" (
	"household_id" uuid NOT NULL,
	"id_hash" text NOT NULL,
	"device_kind" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "resident_session_household_id_id_hash_pk" PRIMARY KEY("household_id","id_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"attempt_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamptz NOT NULL,
	"reference" text NOT NULL,
	"problem" text NOT NULL,
	"household_id" uuid,
	"letter_number" integer,
	"address_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"event_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamptz NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"household_id" uuid,
	"object_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area" (
	"code" text PRIMARY KEY NOT NULL,
	"parent_code" text,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enumeration_block" (
	"code" text PRIMARY KEY NOT NULL,
	"area_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dwelling" (
	"dwelling_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"block_code" text NOT NULL,
	"building" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"floor" integer,
	"room" text DEFAULT '' NOT NULL,
	"address_line" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "household" (
	"household_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"block_code" text NOT NULL,
	"household_number" text NOT NULL,
	"dwelling_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_request" (
	"household_id" uuid NOT NULL,
	"requested_at" timestamptz NOT NULL,
	"cause" text NOT NULL,
	"ended_at" timestamptz,
	CONSTRAINT "visit_request_household_id_requested_at_pk" PRIMARY KEY("household_id","requested_at")
);
--> statement-breakpoint
CREATE TABLE "data_key" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"service_wrap" "bytea",
	"resident_wrap" "bytea"
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"household_id" uuid PRIMARY KEY NOT NULL,
	"ciphertext" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamptz NOT NULL,
	"place" jsonb
);
--> statement-breakpoint
CREATE TABLE "id_number_hash" (
	"household_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"hash" "bytea" NOT NULL,
	"present" boolean NOT NULL,
	CONSTRAINT "id_number_hash_household_id_version_ordinal_pk" PRIMARY KEY("household_id","version","ordinal")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"household_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"receipt_number" text NOT NULL,
	"submitted_at" timestamptz NOT NULL,
	"confirmed_at" timestamptz,
	"withdrawn_at" timestamptz,
	"sealed_response" text NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "submission_household_id_version_pk" PRIMARY KEY("household_id","version")
);
--> statement-breakpoint
CREATE TABLE "block_assignment" (
	"block_code" text NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "block_assignment_block_code_staff_id_pk" PRIMARY KEY("block_code","staff_id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"staff_id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" "bytea" NOT NULL,
	"totp_last_step" integer DEFAULT 0 NOT NULL,
	"failed_tries" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamptz,
	"rehearsal" boolean DEFAULT false NOT NULL,
	"ended_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_code" ADD CONSTRAINT "access_code_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_session" ADD CONSTRAINT "resident_session_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_parent_code_area_code_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enumeration_block" ADD CONSTRAINT "enumeration_block_area_code_area_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dwelling" ADD CONSTRAINT "dwelling_block_code_enumeration_block_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."enumeration_block"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household" ADD CONSTRAINT "household_block_code_enumeration_block_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."enumeration_block"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household" ADD CONSTRAINT "household_dwelling_id_dwelling_dwelling_id_fk" FOREIGN KEY ("dwelling_id") REFERENCES "public"."dwelling"("dwelling_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_key" ADD CONSTRAINT "data_key_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "id_number_hash" ADD CONSTRAINT "id_number_hash_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_household_id_household_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_assignment" ADD CONSTRAINT "block_assignment_block_code_enumeration_block_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."enumeration_block"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_assignment" ADD CONSTRAINT "block_assignment_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_code_code_hash_unique" ON "access_code" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_session_id_hash_unique" ON "resident_session" USING btree ("id_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_attempt_reference_unique" ON "sign_in_attempt" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_household_id_index" ON "sign_in_attempt" USING btree ("household_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_household_id_index" ON "audit_event" USING btree ("household_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_at_index" ON "audit_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "area_parent_code_index" ON "area" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "enumeration_block_area_code_index" ON "enumeration_block" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "dwelling_block_code_index" ON "dwelling" USING btree ("block_code");--> statement-breakpoint
CREATE UNIQUE INDEX "household_number_unique" ON "household" USING btree ("block_code","household_number");--> statement-breakpoint
CREATE INDEX "household_dwelling_id_index" ON "household" USING btree ("dwelling_id");--> statement-breakpoint
CREATE INDEX "id_number_hash_hash_index" ON "id_number_hash" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_receipt_number_unique" ON "submission" USING btree ("receipt_number");--> statement-breakpoint
CREATE INDEX "block_assignment_staff_id_index" ON "block_assignment" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_number_unique" ON "staff" USING btree ("number");--> statement-breakpoint
CREATE INDEX "staff_session_staff_id_index" ON "staff_session" USING btree ("staff_id");