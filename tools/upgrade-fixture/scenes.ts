/** A fortnight in the order of time. */
import { chooseTextSize } from '$lib/server/use-cases/form/choose-text-size';
import { confirmPrefill } from '$lib/server/use-cases/form/confirm-prefill';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { startAgain } from '$lib/server/use-cases/form/start-again';
import { withdrawSubmission } from '$lib/server/use-cases/form/withdraw-submission';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { handlesTheDesk } from './desk';
import { printLetters } from './district';
import { knocks, preparesTheRound, sealsVisit } from './field';
import { deathsOnPhone, halfFilledOnPhone } from './form-scenes';
import { fillsIn, opens, staysSignedIn, submits } from './residents';
import { tenant } from './tenants';
import { ADDRESS, BLOCK, done, PIN, residentOf, type Tenant, type World } from './world';

export async function liveThrough(world: World) {
	world.clock.set('2020-10-25T10:00+08:00');
	await preparesTheRound(world);
	await beforeTheCount(world);
	await theFirstDay(world);
	await theSecondDay(world);
	world.clock.set('2020-11-02T08:40+08:00');
	await handlesTheDesk(world);
	world.clock.set('2020-11-02T08:55+08:00');
	await locksItselfOut(world);
	await knocks(world);
	world.clock.set('2020-11-02T09:00+08:00');
	return sealsVisit(world);
}

async function beforeTheCount(world: World): Promise<void> {
	world.clock.set('2020-10-31T20:00+08:00');
	for (const [name, number, n] of [['prefilled', '004', 3], ['prefillConfirmed', '005', 4]] as const) {
		const home = await tenant(world, name, number);
		await opens(world, home);
		await fillsIn(world, home, n);
		await submits(world, home);
	}
	// A letter that was never opened is printed again: the first is worth nothing any more.
	const reprinted = await tenant(world, 'letterReplaced', '012');
	const oldCode = reprinted.code;
	await printLetters(world, BLOCK, ['012']);
	Object.assign(reprinted, { oldCode, code: world.letters.get(BLOCK + '012') });
	await tenant(world, 'letterUnused', '011');
}

async function theFirstDay(world: World): Promise<void> {
	const { deps, clock, households } = world;
	clock.set('2020-11-01T10:00+08:00');
	done(await confirmPrefill(deps, residentOf(households.prefillConfirmed as Tenant), { anyChange: false }));
	await submitted(world, 'submitted', '006', 71);
	const again = await submitted(world, 'resubmitted', '007', 14);
	const withdrawn = await submitted(world, 'withdrawn', '008', 35);
	clock.forward(30);
	for (const each of [again, withdrawn]) done(await withdrawSubmission(deps, residentOf(each)));
	await fillsIn(world, again, 41);
	await submits(world, again);
	await complete(world, 'complete', '003', 34);
	for (const [name, number, n] of [['pinReset', '009', 21], ['retype', '010', 13], ['letterLost', '013', 54]] as const) {
		await complete(world, name, number, n);
	}
	await startsAgain(world);
	const texted = await complete(world, 'texted', '017', 57);
	await chooseTextSize(deps, residentOf(texted), 'large');
}

async function theSecondDay(world: World): Promise<void> {
	const { deps, clock } = world;
	clock.set('2020-11-02T08:10+08:00');
	await halfFilledOnPhone(world);
	await deathsOnPhone(world);
	const asks = await tenant(world, 'visitRequested', '015');
	done(await requestVisit(deps, await opens(world, asks), { cause: 'asked' }));
	const foreign = await tenant(world, 'foreign', '027');
	const guest = await opens(world, foreign);
	done(await saveStep(deps, guest, { ref: { section: 'household', step: 'gate' }, posted: { hasForeignMembers: '1' } }));
	done(await requestVisit(deps, guest, { cause: 'foreign' }));
	clock.set('2020-11-02T08:35+08:00');
	await triesOldLetters(world);
}

async function complete(world: World, name: string, number: string, n: number): Promise<Tenant> {
	const home = await tenant(world, name, number);
	await opens(world, home);
	await fillsIn(world, home, n);
	return home;
}

async function submitted(world: World, name: string, number: string, n: number): Promise<Tenant> {
	const home = await complete(world, name, number, n);
	await submits(world, home);
	return home;
}

/** With a new letter nobody can open what was submitted with the old one: a new form is begun, the submission stands. */
async function startsAgain(world: World): Promise<void> {
	const { deps, letters } = world;
	const home = await submitted(world, 'startedAgain', '014', 22);
	const oldCode = home.code;
	await printLetters(world, BLOCK, ['014']);
	Object.assign(home, { oldCode, code: letters.get(BLOCK + '014') });
	const entered = await enterPin(deps, { code: home.code ?? '', pin: PIN, address: ADDRESS, userAgent: '' });
	await staysSignedIn(deps, home, done(entered).session, (resident, jar) => Object.assign(home, { resident, jar }));
	done(await startAgain(deps, residentOf(home)));
	done(await saveStep(deps, residentOf(home), { ref: { section: 'household', step: 'home' }, posted: { H6: '92', H7: '3' } }));
	home.response = undefined;
}

async function locksItselfOut(world: World): Promise<void> {
	const home = await tenant(world, 'locked', '016');
	await opens(world, home);
	for (let tries = 5; tries > 0; tries -= 1) {
		await enterPin(world.deps, { code: home.code ?? '', pin: '194207', address: ADDRESS, userAgent: '' });
	}
}

/** Five neighbours try letters that were printed again: one incident. */
async function triesOldLetters(world: World): Promise<void> {
	const numbers = ['021', '022', '023', '024', '025'];
	const old = numbers.map((number) => world.letters.get(BLOCK + number) ?? '');
	await printLetters(world, BLOCK, numbers);
	for (const [index, code] of old.entries()) {
		await enterPin(world.deps, { code, pin: PIN, address: `198.51.100.${index + 1}`, userAgent: '' });
	}
}
