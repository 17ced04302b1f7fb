import { countDoors, type Door, type DoorCounts } from './door';
import { consequenceOf } from './outcomes';
import { inboxOf, isWasted, type InboxEntry } from './ruling';
import type { SubmissionTimes, Visit } from './visit';

/** A door with everything that happened at it. */
export interface DoorHistory {
	door: Door;
	visits: Visit[];
	submissions: SubmissionTimes[];
	/** When interviews were signed at it: whoever asks a household has been there. UTC milliseconds. */
	signed: number[];
}

export interface BlockProgress {
	counts: DoorCounts;
	visits: number;
	/** Knocks after the office held the form. */
	wasted: number;
	/** How old the list was at the wasted knocks, in the middle; milliseconds; absent when no phone said so. */
	wastedListAge?: number;
	/** UTC milliseconds */
	lastVisitAt?: number;
	/** Doors are waiting and nobody has been to any for a day. */
	idle: boolean;
	inbox: (InboxEntry & { door: Door })[];
}

const DAY = 24 * 3_600_000;

export function blockProgressOf(histories: readonly DoorHistory[], now: number): BlockProgress {
	const knocks = histories.flatMap(({ visits }) => visits).filter(({ outcome }) => consequenceOf(outcome).attempt);
	const wasted = histories.flatMap(({ visits, submissions }) => visits.filter((visit) => isWasted(visit, submissions)));
	const been = [...knocks.map(({ at }) => at), ...histories.flatMap(({ signed }) => signed)];
	const lastVisitAt = been.length === 0 ? undefined : Math.max(...been);
	const waiting = histories.some(({ door }) => WAITING.includes(door.status));
	return {
		counts: countDoors(histories.map(({ door }) => door)),
		visits: been.length,
		wasted: wasted.length,
		wastedListAge: middle(wasted.flatMap(({ listAge }) => listAge ?? [])),
		lastVisitAt,
		idle: waiting && now - (lastVisitAt ?? -Infinity) > DAY,
		inbox: histories.flatMap(({ door, visits, submissions }) =>
			inboxOf(visits, submissions).map((entry) => ({ ...entry, door }))
		)
	};
}

/** Somebody has to go there now; households that fill in by themselves can wait. */
const WAITING: readonly Door['status'][] = ['visitRequested', 'toVisit', 'toVerify', 'notStarted'];

function middle(values: number[]): number | undefined {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What is known of a household that may be reminded. */
export interface Chased {
	door: Door;
	/** 登记方式 of the pre-listing; absent when there was none. */
	mode?: 'self' | 'visit';
	hasLetter: boolean;
}

/** Self-reporting was chosen, or a letter was given and nothing else is known, and the form is not in. */
export const isChased = ({ door, mode, hasLetter }: Chased): boolean =>
	(mode === 'self' || (mode === undefined && hasLetter)) &&
	['notStarted', 'started', 'toConfirm'].includes(door.status);

/** Whole days until `closesAt`, the last one counted; 0 when it is over. */
export const daysLeft = (closesAt: number, now: number): number => Math.max(0, Math.ceil((closesAt - now) / DAY));
