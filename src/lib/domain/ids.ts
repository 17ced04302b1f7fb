/** Whether a text is a UUID in lower case: the id of a household, a ticket, a visit or a member of staff as it stands in an address or a post. */
export const isUuid = (text: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
