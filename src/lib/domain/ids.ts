/** The internal id of a household as it stands in an address bar: a UUID. Anything else belongs to no household. */
export const isHouseholdId = (text: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
