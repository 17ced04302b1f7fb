-- How many people a home has, how many were born or died there, stood in clear and was shown on no page. What a screen needs stays.
-- The column goes with the build before, which still writes it.
DO $$
BEGIN
	IF EXISTS (SELECT FROM submission WHERE counts ? 'persons') THEN
		UPDATE submission SET counts = jsonb_build_object('toVerify', coalesce(counts -> 'toVerify', '0'::jsonb)) WHERE counts ? 'persons';
		INSERT INTO audit_event (at, actor_kind, actor_id, action, outcome)
			SELECT max(at), 'system', 'migration', 'submission.countsRemoved', 'done' FROM audit_event;
	END IF;
END $$;
