import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { Draft } from '$lib/engine/model/draft';
import { audited } from '$lib/server/audit/audited';
import { slowGate } from '$lib/server/auth/slow-gate';
import type { Deps } from '$lib/server/deps';
import { container } from '$lib/server/portal/container';
import { codeHash, newAccessCode } from '$lib/server/crypto/codes';
import type { KeyRing } from '$lib/server/crypto/key-ring';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { addLetter } from '$lib/server/db/queries/access';
import { area, dwelling, enumerationBlock, household } from '$lib/server/db/schema';
import type { Resident } from '$lib/server/actors';
import { readSettings } from '$lib/server/settings';
import { changeForm } from '$lib/server/services/change-form';
import { markNoticeRead } from '$lib/server/use-cases/form/mark-notice-read';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { testClock, type TestClock } from './clock';

/** The whole server side on a real database, with a clock that the test moves. */
export interface Portal {
	deps: Deps;
	clock: TestClock;
	officePrivateKey: JWK;
}

export const BLOCK = '450304001001001';
const OFFICE = { kind: 'office', id: 'test' } as const;

/** Lets everybody through: a test signs many households in from one address at once. */
export const openGate = () => slowGate({ hashes: 1e6, seconds: 1, waiting: 1e6, newcomersUpTo: 1e6 });

/** `keys`: those of an earlier portal on the same database. */
export async function portal(databaseUrl: string, instant?: string, keys?: KeyRing): Promise<Portal> {
	const clock = testClock(instant);
	const office = await newOfficeKeys('test-1');
	const settings = readSettings({
		DATABASE_URL: databaseUrl,
		ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
		OFFICE_PUBLIC_KEY: JSON.stringify(office.publicKey),
		REHEARSAL: '1'
	});
	const deps = await container(settings, clock);
	return {
		deps: { ...deps, gate: openGate(), ...(keys && { keys }) },
		clock,
		officePrivateKey: office.privateKey
	};
}

/** One township, one village and one block, as far as they are not there yet. */
export async function layOutBlock({ deps }: Portal): Promise<void> {
	await audited(deps, OFFICE, async (tx, record) => {
		await tx
			.insert(area)
			.values({ code: '450304001', nameZh: '南门街道', nameEn: 'Nanmen Subdistrict' })
			.onConflictDoNothing();
		await tx
			.insert(area)
			.values({
				code: '450304001001',
				parentCode: '450304001',
				nameZh: '龙船坪社区',
				nameEn: 'Longchuanping Community'
			})
			.onConflictDoNothing();
		await tx.insert(enumerationBlock).values({ code: BLOCK, areaCode: '450304001001' }).onConflictDoNothing();
		await record({ action: 'district.loaded' });
	});
}

/** A household behind a door, without a letter yet. @returns its internal id */
export async function settle({ deps }: Portal, householdNumber: string): Promise<string> {
	return audited(deps, OFFICE, async (tx, record) => {
		const [home] = await tx
			.insert(dwelling)
			.values({ blockCode: BLOCK, building: '3', unit: '2', floor: 4, room: householdNumber, addressLine: '试点新村' })
			.returning();
		const [row] = await tx
			.insert(household)
			.values({ blockCode: BLOCK, householdNumber, dwellingId: home?.dwellingId ?? '' })
			.returning();
		await record({ action: 'household.added' });
		return row?.householdId ?? '';
	});
}

/** The block beside `BLOCK`, which is somebody else's. */
export const OTHER_BLOCK = '450304001001002';

/** @returns the one household of it */
export async function layOutOtherBlock({ deps }: Portal): Promise<string> {
	return audited(deps, OFFICE, async (tx, record) => {
		await tx.insert(enumerationBlock).values({ code: OTHER_BLOCK, areaCode: OTHER_BLOCK.slice(0, 12) });
		const [home] = await tx.insert(dwelling).values({ blockCode: OTHER_BLOCK, building: '9' }).returning();
		const [row] = await tx
			.insert(household)
			.values({ blockCode: OTHER_BLOCK, householdNumber: '001', dwellingId: home?.dwellingId ?? '' })
			.returning();
		await record({ action: 'district.loaded' });
		return row?.householdId ?? '';
	});
}

/** Prints a (new) letter for the household. @returns its code */
export async function letter({ deps, clock }: Portal, householdId: string): Promise<string> {
	const code = newAccessCode();
	const hash = await codeHash(deps.keys, code);
	await audited(deps, OFFICE, async (tx, record) => {
		const letterNumber = await addLetter(tx, householdId, hash, clock.now());
		await record({ action: 'letter.issued', householdId, detail: { letterNumber } });
	});
	return code;
}

export const PIN = '280516';

export interface Opened {
	householdId: string;
	code: string;
	resident: Resident;
}

/** A household that has redeemed its letter with `PIN` and read the notice. */
export async function openHousehold(house: Portal, householdNumber: string): Promise<Opened> {
	const householdId = await settle(house, householdNumber);
	const code = await letter(house, householdId);
	const opened = await choosePin(house.deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' });
	if (!opened.ok) throw new Error(opened.problem.code);
	const resident = opened.value.session;
	await markNoticeRead(house.deps, resident);
	return { householdId, code, resident };
}

/** Puts a whole draft in place of the household's own, as if it had been typed. */
export async function fillIn({ deps }: Portal, resident: Resident, draft: Draft): Promise<void> {
	const saved = await changeForm(deps, resident, 'step.saved', (form) => ({ form: form.with(draft), value: {} }));
	if (!saved.ok) throw new Error(saved.problem.code);
}
