-- Whoever asks for another code learns that the last one waits for the sending service (adr/0029): that it waits, never number or words,
-- and nothing of other messages.
CREATE POLICY field_reads ON text_message FOR SELECT TO zitian_field
	USING (kind = 'signing' AND household_id = ANY ((SELECT field_household_list())::uuid[]));
--> statement-breakpoint
GRANT SELECT (household_id, message_id, kind, cause) ON text_message TO zitian_field;
