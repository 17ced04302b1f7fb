import type { Role } from '$lib/server/db/schema';

/** Who may enter a group of routes. A route in no group of this table is answered with 404 (design.md §2.13). */
export type Permission = { who: 'everybody' } | { who: 'resident' } | { who: 'staff'; roles: Role[] };

export const ACCESS: Readonly<Record<string, Permission>> = {
	'(public)': { who: 'everybody' },
	'(resident)': { who: 'resident' },
	'(staff)': { who: 'everybody' },
	'(enumerator)': { who: 'staff', roles: ['enumerator', 'supervisor'] },
	'(supervisor)': { who: 'staff', roles: ['supervisor'] },
	'(help-desk)': { who: 'staff', roles: ['help-desk', 'help-desk-lead'] },
	'(help-desk-lead)': { who: 'staff', roles: ['help-desk-lead'] },
	'(office)': { who: 'staff', roles: ['office'] }
};

/** The group of a SvelteKit route id: "/(resident)/form/[section]" → "(resident)". */
export const groupOf = (routeId: string): string | undefined => /^\/(\([^)]+\))/.exec(routeId)?.[1];

export const permissionFor = (routeId: string | null): Permission | undefined => {
	const group = routeId === null ? undefined : groupOf(routeId);
	return group === undefined ? undefined : ACCESS[group];
};

/**
 * Requests that an open page makes by itself, to learn how long the session still lasts: they say nothing of whether
 * somebody is there, so no session lasts longer for them.
 */
export const isUnattended = (routeId: string, method: string): boolean => routeId === '/(resident)/session' && method === 'GET';
