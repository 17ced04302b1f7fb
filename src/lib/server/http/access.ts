import type { Role } from '$lib/server/db/schema';

/** What the office gives to single accounts of a role. */
export type StaffRight = 'mayCapture';

/** Who may enter a part of the product. A route below no row of this table is answered with 404 (deny by default). */
export type Permission =
	{ who: 'everybody' } | { who: 'resident' } | { who: 'member' } | { who: 'staff'; roles: Role[]; right?: StaffRight };

/** By the beginning of a SvelteKit route id: a group, or a part of one that not everybody of the group may enter. */
export const ACCESS: Readonly<Record<string, Permission>> = {
	'(public)': { who: 'everybody' },
	'(resident)': { who: 'resident' },
	'(member)': { who: 'member' },
	'(staff)': { who: 'everybody' },
	'(staff)/staff/account': {
		who: 'staff',
		roles: ['enumerator', 'supervisor', 'help-desk', 'help-desk-lead', 'office']
	},
	'(field)': { who: 'staff', roles: ['enumerator', 'supervisor'] },
	// Names nobody: what it shows is on the phone, under the offline PIN, also when the session there has ended.
	'(field)/enumerator/offline': { who: 'everybody' },
	'(field)/supervisor': { who: 'staff', roles: ['supervisor'] },
	'(help-desk)': { who: 'staff', roles: ['help-desk', 'help-desk-lead'] },
	'(help-desk)/help-desk/[household]/interview': {
		who: 'staff',
		roles: ['help-desk', 'help-desk-lead'],
		right: 'mayCapture'
	},
	'(help-desk)/help-desk/figures': { who: 'staff', roles: ['help-desk-lead'] },
	'(help-desk)/help-desk/letters': { who: 'staff', roles: ['help-desk-lead'] },
	'(office)': { who: 'staff', roles: ['office'] }
};

/** The row with the longest beginning of this route id: "/(field)/supervisor/inbox" → that of "(field)/supervisor". */
export function permissionFor(routeId: string | null): Permission | undefined {
	const isAbove = (part: string) => `${routeId}/`.startsWith(`/${part}/`);
	const [nearest] = Object.keys(ACCESS)
		.filter(isAbove)
		.sort((a, b) => b.length - a.length);
	return nearest === undefined ? undefined : ACCESS[nearest];
}

/**
 * Requests that an open page makes by itself: how long the session still lasts, what has changed, visits that wait to be
 * sent. They say nothing of whether somebody is there, so no session lasts longer for them.
 */
const UNATTENDED = new Set([
	'GET /(resident)/session',
	'GET /(member)/my-part/session',
	'GET /(field)/enumerator/[block]/events',
	'GET /(field)/enumerator/[block]/doors',
	'POST /(field)/enumerator/[block]/visits',
	'POST /(field)/enumerator/[block]/interviews',
	'POST /(field)/enumerator/phone'
]);

/** @param json what was posted: a device that sends no change only asks for news */
export const isUnattended = (routeId: string, method: string, json?: unknown): boolean =>
	UNATTENDED.has(`${method} ${routeId}`) ||
	(routeId === '/(resident)/form/changes' && (json as { changes?: unknown[] } | undefined)?.changes?.length === 0);
