/**
 * Whether a route belongs to staff, by its SvelteKit id: every group but those of residents, of a member of theirs, and the public. Staff pages are
 * wide and have no elder mode, whose larger text would break their tables.
 */
export const isStaffPage = (routeId: string | null): boolean =>
	routeId !== null && !/^\/\((public|resident|member)\)/.test(routeId);
