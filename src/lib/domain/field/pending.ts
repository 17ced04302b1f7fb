import { triedHours } from './next-visit';
import { consequenceOf } from './outcomes';
import type { Visit } from './visit';
import type { Door } from './door';

/** The door with the knocks that only this phone knows of yet. Its state stays what the server said last. */
export function withKnocks(door: Door, visits: readonly Pick<Visit, 'at' | 'outcome'>[]): Door {
	const added = triedHours(visits);
	if (!added) return door;
	const knocks = visits.filter(({ outcome }) => consequenceOf(outcome).attempt).length;
	return {
		...door,
		attempts: door.attempts + knocks,
		unsafe: door.unsafe || visits.some(({ outcome }) => outcome === 'unsafe') || undefined,
		tried: added.map((times, kind) => times + (door.tried?.[kind] ?? 0))
	};
}
