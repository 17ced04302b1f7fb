import type { HouseholdStatus } from '../household/status';
import { readHouseholdQuery } from '../support/address-query';
import { canonicalRoom } from '../geography/place';
import type { Door } from './door';

/** What an enumerator asks a list for. */
export const FILTERS = {
	toVisit: ['visitRequested', 'toVisit', 'toVerify', 'notStarted'],
	selfReporting: ['started'],
	toConfirm: ['toConfirm'],
	toVerify: ['toVerify'],
	done: ['submitted', 'complete'],
	vacant: ['vacant'],
	refused: ['refused']
} as const satisfies Record<string, readonly HouseholdStatus[]>;

export type Filter = keyof typeof FILTERS | 'longForm';

export const FILTER_NAMES: readonly Filter[] = [...(Object.keys(FILTERS) as (keyof typeof FILTERS)[]), 'longForm'];

export const isFilter = (text: string): text is Filter => (FILTER_NAMES as readonly string[]).includes(text);

export function passes(door: Pick<Door, 'status' | 'longFormDue'>, filter: Filter | undefined): boolean {
	if (filter === 'longForm') return door.longFormDue === true;
	return filter === undefined || (FILTERS[filter] as readonly HouseholdStatus[]).includes(door.status);
}

/** "402", "3-2-402", "3栋2单元", "017" or words of the address; nothing typed finds everything. */
export function findDoors(doors: readonly Door[], typed: string): Door[] {
	const query = readHouseholdQuery(typed.slice(0, 100));
	return doors.filter(
		(door) =>
			(query.building === undefined || bare(door.building) === query.building) &&
			(query.unit === undefined || bare(door.unit) === query.unit) &&
			(query.room === undefined || bare(door.room) === query.room || door.number === query.room) &&
			(query.householdNumber === undefined || door.number === query.householdNumber) &&
			query.words.every((word) => (door.addressLine + door.building).toUpperCase().includes(word.toUpperCase()))
	);
}

const bare = (text: string): string => canonicalRoom(text).replace(/[^0-9A-Z]/g, '');
