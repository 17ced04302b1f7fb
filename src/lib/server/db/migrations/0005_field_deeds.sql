-- Who did what to whom, without details: so that one person does not both replace a letter and reset its PIN.
GRANT SELECT (household_id, actor_id, action, outcome, at) ON audit_event TO zitian_field;
