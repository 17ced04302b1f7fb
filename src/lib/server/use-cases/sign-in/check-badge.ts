import { districtOf } from '$lib/domain/household/round';
import { isOnDuty } from '$lib/domain/household/duty';
import type { StaffPhoto } from '$lib/domain/access/staff-photo';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import { blocksByCode } from '../../db/queries/doors';
import { photoByNumber, staffByNumber } from '../../db/queries/staff';

export interface Badge {
	number: string;
	name: string;
	role: 'enumerator' | 'supervisor';
	/** Committees (villages) in which blocks are assigned now. */
	places: LocalizedText[];
	onDuty: boolean;
	/** Code of the district worked in; undefined without a block. */
	district?: string;
	/** Whether there is a photograph. */
	photo: boolean;
}

/** `wait`: minutes until this address may ask again, after too many numbers that nobody has. */
export interface LookUp<V> {
	found?: V;
	wait?: number;
}

export interface AskedBadge {
	number: string;
	/** The network address, for the limit. */
	address: string;
}

/** Who carries this badge, for whoever stands behind a door: name, duty and face of field staff, and nothing else. */
export const checkBadge = (deps: Deps, asked: AskedBadge): Promise<LookUp<Badge>> => limited(deps, asked, badgeOf);

/** The photograph of whoever carries this badge; limited too, or it would tell which numbers exist. */
export const showPhoto = (deps: Deps, asked: AskedBadge): Promise<LookUp<StaffPhoto>> => limited(deps, asked, photoOf);

type Find<V> = (deps: Deps, number: string) => Promise<V | undefined>;

/** Only numbers that lead nowhere count against the address. */
async function limited<V>(deps: Deps, { number, address }: AskedBadge, find: Find<V>): Promise<LookUp<V>> {
	const wait = await deps.limits.spendBadge(address);
	if (wait !== undefined) return { wait };
	const found = await find(deps, number.normalize('NFKC').trim());
	if (found === undefined) return {};
	await deps.limits.giveBackBadge(address);
	return { found };
}

async function badgeOf({ db, settings, round, clock }: Deps, number: string): Promise<Badge | undefined> {
	const account = await staffByNumber(db, number);
	if (!account || (account.rehearsal && !settings.rehearsal)) return undefined;
	const { name, role, blocks, photoKind } = account;
	if (role !== 'enumerator' && role !== 'supervisor') return undefined;
	const places = new Map(
		(await blocksByCode(db, blocks)).map(({ villageZh, villageEn }) => [villageZh, { zh: villageZh, en: villageEn }])
	);
	const onDuty = isOnDuty(round, clock.now(), { ended: false, blocks: blocks.length });
	const district = districtOf(round, blocks[0])?.code;
	return {
		number: account.number,
		name,
		role,
		places: [...places.values()],
		onDuty,
		district,
		photo: photoKind !== null
	};
}

async function photoOf({ db, settings }: Deps, number: string): Promise<StaffPhoto | undefined> {
	const row = await photoByNumber(db, number);
	if (!row?.bytes || !row.kind || (row.rehearsal && !settings.rehearsal)) return undefined;
	return { kind: row.kind, bytes: row.bytes };
}
