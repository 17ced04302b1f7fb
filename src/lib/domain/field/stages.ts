import { agreedOf, type Door } from './door';

/** 入户登记 by state, as its supervisor counts households (census-2020-more §4.2). What is still on phones, phones say themselves. */
export const STAGES = ['unvisited', 'appointed', 'notMet', 'handedIn', 'returned', 'accepted'] as const;
export type Stage = (typeof STAGES)[number];

/** Undefined where nobody is to be interviewed: vacant, refused, settled by the supervisor. */
export function stageOf(
	door: Pick<Door, 'status' | 'returned' | 'attempts' | 'appointment' | 'booked'>
): Stage | undefined {
	if (door.returned) return 'returned';
	switch (door.status) {
		case 'submitted':
		case 'toVerify':
			return 'handedIn';
		case 'vacant':
		case 'refused':
		case 'complete':
			return undefined;
		default:
			return agreedOf(door) ? 'appointed' : door.attempts > 0 ? 'notMet' : 'unvisited';
	}
}

/** @param isAccepted whether what a door handed in last was accepted (re-interview.ts) */
export function countStages<D extends Parameters<typeof stageOf>[0]>(
	doors: readonly D[],
	isAccepted: (door: D) => boolean = () => false
): Record<Stage, number> {
	const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
	for (const door of doors) {
		const stage = isAccepted(door) ? 'accepted' : stageOf(door);
		if (stage) counts[stage] += 1;
	}
	return counts;
}
