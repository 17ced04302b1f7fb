import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_POLICY } from '$lib/domain/access/sign-in-policy';
import type { Result } from '$lib/domain/problem';
import type { Resident, Staff } from '$lib/server/actors';
import { audited } from '$lib/server/audit/audited';
import { passwordHash } from '$lib/server/auth/staff-credentials';
import { putPassword } from '$lib/server/db/queries/staff';
import { auditEvent } from '$lib/server/db/schema';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { changePassword } from '$lib/server/use-cases/sign-in/change-password';
import { changePin, type ChangePin } from '$lib/server/use-cases/sign-in/change-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { example } from '../../support/complete-draft';
import {
	fillIn,
	layOutBlock,
	letter,
	openHousehold,
	PIN,
	portal,
	type Opened,
	type Portal
} from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let doors = 700;
const NEW_PIN = '902174';

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const somewhere = () => `10.7.0.${(doors += 1) % 250}`;
const household = () => openHousehold(house, String((doors += 1)));

async function changes(
	{ resident, code }: Opened,
	more: Partial<ChangePin> = {}
): Promise<Result<{ session: Resident }>> {
	const typed = { code, pin: PIN, newPin: NEW_PIN, newPinAgain: NEW_PIN, address: somewhere(), userAgent: 'test' };
	return changePin(house.deps, resident, { ...typed, ...more });
}
const enter = (code: string, pin: string) =>
	enterPin(house.deps, { code, pin, address: somewhere(), userAgent: 'test' });

describe('a household that changes its PIN', () => {
	it('signs in with the new one and no more with the old, and finds its draft; other devices are signed out', async () => {
		const opened = await household();
		await fillIn(house, opened.resident, example(house.deps, 1).draft);
		const elsewhere = await enter(opened.code, PIN);
		const changed = await changes(opened);
		if (!changed.ok || !elsewhere.ok) throw new Error('not changed');
		expect(problemOf(await enter(opened.code, PIN))).toBe('pin.wrong');
		expect(problemOf(await enter(opened.code, NEW_PIN))).toBe('ok');
		expect(problemOf(await readForm(house.deps, changed.value.session))).toBe('ok');
		const { residentSessions } = house.deps;
		expect(await residentSessions.lookAtSession(elsewhere.value.session.sessionId)).toBeUndefined();
		expect(await residentSessions.lookAtSession(changed.value.session.sessionId)).toBeDefined();
	});

	it('can still withdraw what it submitted before, and correct it', async () => {
		const opened = await household();
		await fillIn(house, opened.resident, example(house.deps, 2).draft);
		expect(problemOf(await submitForm(house.deps, opened.resident, { signature: '测试', promise: true }))).toBe('ok');
		expect(problemOf(await changes(opened))).toBe('ok');
		const again = await enter(opened.code, NEW_PIN);
		if (!again.ok) throw new Error('not signed in');
		expect(problemOf(await withdrawSubmission(house.deps, again.value.session))).toBe('ok');
		expect(problemOf(await readForm(house.deps, again.value.session))).toBe('ok');
	});

	it('needs its own newest letter and the PIN of now, a PIN that is not weak, and tells what is wrong', async () => {
		const [opened, other] = [await household(), await household()];
		expect(problemOf(await changes(opened, { newPin: '111111', newPinAgain: '111111' }))).toBe('pin.weak');
		expect(problemOf(await changes(opened, { newPinAgain: '902175' }))).toBe('pin.mismatch');
		expect(problemOf(await changes(opened, { code: other.code }))).toBe('pin.otherLetter');
		expect(problemOf(await changes(opened, { pin: '135790' }))).toBe('pin.notNow');
		const second = await letter(house, opened.householdId);
		expect(problemOf(await changes(opened))).toBe('pin.otherLetter');
		expect(problemOf(await changes(opened, { code: second }))).toBe('ok');
	});

	it('has as many tries as at sign-in: an open session is no way to guess', async () => {
		const opened = await household();
		for (let i = 0; i < SIGN_IN_POLICY.pinTries; i += 1) await changes(opened, { pin: '135790' });
		expect(problemOf(await changes(opened))).toBe('pin.paused');
		expect(problemOf(await enter(opened.code, PIN))).toBe('household.locked');
	});
});

describe('a member of staff who changes the password', () => {
	const NEW = 'lantern river osmanthus';
	const change = (staff: Staff, password: string, newPassword = NEW, newPasswordAgain = newPassword) =>
		changePassword(house.deps, staff, { password, newPassword, newPasswordAgain, address: '10.8.0.1' });

	it('needs the one of now; other devices are signed out, and neither password is in an event', async () => {
		const { staff, password } = await signedInWith(house);
		const { staffSessions } = house.deps;
		const [here, there] = [await open(staff), await open(staff)];
		expect(problemOf(await change({ ...staff, sessionId: here }, 'wrong'))).toBe('password.wrong');
		expect(problemOf(await change({ ...staff, sessionId: here }, password))).toBe('ok');
		expect(await staffSessions.lookAtSession(there)).toBeUndefined();
		expect(await staffSessions.lookAtSession(here)).toBeDefined();
		expect(problemOf(await change(staff, password))).toBe('password.wrong');
		expect(problemOf(await change(staff, NEW, 'another lantern, another river'))).toBe('ok');
		expect(JSON.stringify(await house.deps.db.select().from(auditEvent))).not.toMatch(/lantern/);
	});

	it('is told of one that is short, repeated, typed differently twice, or stands on the badge', async () => {
		const { staff, password } = await signedInWith(house);
		for (const weak of ['short', 'abababababab', `${staff.number} river lantern`])
			expect(problemOf(await change(staff, password, weak))).toBe('password.weak');
		expect(problemOf(await change(staff, password, NEW, `${NEW}s`))).toBe('password.mismatch');
	});

	it('is told of one that many people have, and of the one of now', async () => {
		const { staff, password } = await signedInWith(house);
		expect(problemOf(await change(staff, password, 'Password123!'))).toBe('password.guessable');
		expect(problemOf(await change(staff, password, password))).toBe('password.same');
	});

	it('is paused after as many wrong tries as at sign-in', async () => {
		const { staff, password } = await signedInWith(house);
		for (let i = 0; i < 5; i += 1) await change(staff, 'wrong');
		expect(problemOf(await change(staff, password))).toBe('password.wrong');
	});
});

const open = async ({ staffId }: Staff) => (await house.deps.staffSessions.createSession(staffId, {})).id;

/** `signedIn` hires with a password of its own; here it is needed again. */
async function signedInWith(at: Portal): Promise<{ staff: Staff; password: string }> {
	const staff = await signedIn(at, 'enumerator');
	const password = 'a password to begin with';
	const hash = await passwordHash(password);
	await audited(at.deps, { kind: 'office', id: 'test' }, async (tx, record) => {
		await putPassword(tx, staff.staffId, hash);
		await record({ action: 'staff.created' });
	});
	return { staff, password };
}
