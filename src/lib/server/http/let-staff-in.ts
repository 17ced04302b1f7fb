import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Staff } from '../actors';
import type { Role } from '../db/schema';
import type { StaffRight } from './access';
import { readStaffSession } from './staff-session';

/** Where a printed password is changed: the one page that it opens. */
const ACCOUNT = '/(staff)/staff/account';

/**
 * Whoever is signed in with one of these roles; everybody else is sent to sign in, or told that there is no such page. With
 * the password that was printed nothing is opened but the page that changes it.
 */
export async function letStaffIn(
	event: RequestEvent,
	{ roles, right }: { roles: readonly Role[]; right?: StaffRight },
	unattended: boolean
): Promise<Staff> {
	const staff = await readStaffSession(event, { unattended });
	if (!staff) redirect(303, '/staff');
	if (!roles.includes(staff.role) || (right && !staff[right])) error(404, { message: 'There is no such page.' });
	if (staff.firstPassword && event.route.id !== ACCOUNT) redirect(303, '/staff/account');
	return staff;
}
