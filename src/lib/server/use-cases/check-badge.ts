import type { Text } from '$lib/domain/questionnaire/types';
import type { Deps } from '../container';
import { blocksByCode } from '../db/queries/doors';
import { staffByNumber } from '../db/queries/staff';

export interface Badge {
	number: string;
	name: string;
	role: 'enumerator' | 'supervisor';
	/** Committees (villages) in which blocks are assigned now; empty = not on duty. */
	places: Text[];
}

/** Who carries this badge, for whoever stands behind a door: name and duty of field staff, and nothing else. */
export async function checkBadge({ db, settings }: Pick<Deps, 'db' | 'settings'>, number: string): Promise<Badge | undefined> {
	const account = await staffByNumber(db, number.normalize('NFKC').trim());
	if (!account || (account.rehearsal && !settings.rehearsal)) return undefined;
	const { name, role, blocks } = account;
	if (role !== 'enumerator' && role !== 'supervisor') return undefined;
	const places = new Map((await blocksByCode(db, blocks)).map(({ villageZh, villageEn }) => [villageZh, { zh: villageZh, en: villageEn }]));
	return { number: account.number, name, role, places: [...places.values()] };
}
