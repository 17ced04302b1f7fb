import { agreedOf, type Door } from '$lib/domain/field/door';

/** Whether a list says more of a door than its state. */
export const hasRemarks = (door: Door): boolean =>
	[agreedOf(door), door.returned, door.claim].some(Boolean) || door.unsafe === true || door.letterDue;
