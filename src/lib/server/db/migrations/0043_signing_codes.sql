-- A code in place of a signature (adr/0029): the field writes its message, for a household of its blocks, and reads nothing of any.
CREATE POLICY field ON text_message FOR INSERT TO zitian_field
	WITH CHECK (kind = 'signing' AND household_id = ANY ((SELECT field_household_list())::uuid[]));
--> statement-breakpoint
GRANT INSERT ON text_message TO zitian_field;
