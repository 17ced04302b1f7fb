import { error, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '$lib/domain/problem';
import { withMessage } from './problem-page';
import { statusOf } from './status';
import type { Staff } from '../actors';

/** The member of staff of a request; hooks let nobody else onto these routes. */
export function staffOf({ locals }: Pick<RequestEvent, 'locals'>): Staff {
	if (!locals.staff) error(404, { message: 'There is no such page.' });
	return locals.staff;
}

/** What the frame of every staff page says of whoever is signed in. */
export function staffFrame(event: Pick<RequestEvent, 'locals'>): { staff: Pick<Staff, 'name' | 'number' | 'role'> } {
	const { name, number, role } = staffOf(event);
	return { staff: { name, number, role } };
}

/** The value of a use-case that a page cannot be shown without; otherwise the problem's own page. */
export function unwrapOrError<V>(result: Result<V>): V {
	if (result.ok) return result.value;
	error(statusOf(result.problem), { message: result.problem.code, problem: withMessage(result.problem) });
}
