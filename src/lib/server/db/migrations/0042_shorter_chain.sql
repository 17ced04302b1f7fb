-- One link more, in two statements where four stood: every save waits for it. The head of the stream is moved, or begun, and its new
-- hash is the link's; whoever else adds to the same stream waits at the head until the transaction has committed, as before (0018).
CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE own text := audit_stream(NEW); content bytea := convert_to(audit_content(NEW), 'UTF8'); head audit_head;
BEGIN
	UPDATE audit_head SET position = position + 1, hash = sha256(hash || content) WHERE stream = own RETURNING * INTO head;
	IF NOT FOUND THEN
		INSERT INTO audit_head (stream, position, hash) VALUES (own, 1, sha256(content))
			ON CONFLICT (stream) DO UPDATE SET position = audit_head.position + 1, hash = sha256(audit_head.hash || content)
			RETURNING * INTO head;
	END IF;
	INSERT INTO audit_link (stream, position, event_id, hash) VALUES (own, head.position, NEW.event_id, head.hash);
	RETURN NULL;
END $$;
--> statement-breakpoint
-- Rows that are written again at every answer: room on their page, so that the new version stays beside the old one and no index is touched.
ALTER TABLE draft SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE draft_progress SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE audit_head SET (fillfactor = 70);
