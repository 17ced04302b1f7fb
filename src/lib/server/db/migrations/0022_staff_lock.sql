ALTER TABLE "staff" ADD COLUMN "locked_at" timestamptz;--> statement-breakpoint
-- A supervisor locks the account of an enumerator of one of their blocks, and can change nothing else of any account.
CREATE FUNCTION field_locks(target uuid, moment timestamptz) RETURNS boolean
	LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
	WITH locked AS (
		UPDATE staff SET locked_at = moment WHERE staff_id = target AND role = 'enumerator' AND is_field_supervisor()
			AND EXISTS (SELECT FROM block_assignment a WHERE a.staff_id = target AND a.block_code = ANY (field_block_list()))
		RETURNING 1
	) SELECT EXISTS (SELECT FROM locked) $$;
--> statement-breakpoint
GRANT SELECT (locked_at) ON staff TO zitian_field;
