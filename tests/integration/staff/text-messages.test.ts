import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TEXT_POLICY } from '$lib/domain/support/text-message';
import { VERIFICATION_POLICY } from '$lib/domain/support/verification';
import type { Result } from '$lib/domain/problem';
import { auditEvent, textMessage } from '$lib/server/db/schema';
import { holdersOf } from '$lib/server/db/queries/verifications';
import type { Staff } from '$lib/server/actors';
import { Jobs } from '$lib/server/jobs/jobs';
import { textMessagesJob } from '$lib/server/messages/text-messages-job';
import { webhook } from '$lib/server/messages/webhook';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { handOverMessages } from '$lib/server/use-cases/messages/hand-over-messages';
import { sendMessages } from '$lib/server/use-cases/messages/send-messages';
import { sendSpokenCode } from '$lib/server/use-cases/help-desk/ask-verification';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { textLetter } from '$lib/server/use-cases/help-desk/text-letter';
import { layOutBlock, openHousehold, PIN, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { SmsService } from '../../support/sms-service';
import { bindsPhone, reissues, vouches } from '../../support/second-person';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const service = new SmsService();
const proof = { reason: 'other' };
const PHONE = '13800004455';
let house: Portal;
let agent: Staff;
let url: string;
let doors = 200;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	url = await service.open();
});
beforeEach(async () => {
	house.clock.set('2020-11-02T09:00+08:00');
	agent = await signedIn(house, 'help-desk');
	// What earlier tests left waiting is none of the next one's business.
	await handOverMessages(house.deps, { kind: 'office', id: 'test' });
	service.received.length = 0;
	service.statuses.length = 0;
});
afterAll(async () => {
	service.close();
	await house.deps.close();
});

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const send = () => sendMessages(house.deps, webhook(url, 'secret'));
const text = ({ householdId }: Opened, replaces = 1, by = agent) =>
	textLetter(house.deps, by, { householdId, ...proof, replaces });

/** A household with a phone that has been bound for long enough. */
async function reachable(): Promise<Opened> {
	const opened = await openHousehold(house, String((doors += 1)));
	await bindsPhone(house, agent, opened.householdId, PHONE);
	house.clock.forward(TEXT_POLICY.boundFor / 60_000);
	return opened;
}

async function shown({ householdId }: Opened) {
	const found = await showHousehold(house.deps, agent, { householdId });
	if (!found.ok) throw new Error(found.problem.code);
	return found.value;
}
const stored = async ({ householdId }: Opened) =>
	(await house.deps.db.select().from(textMessage)).filter((row) => row.householdId === householdId);

describe('a letter sent to the bound phone', () => {
	it('arrives there with a code that signs in, and the code is nowhere else', async () => {
		const opened = await reachable();
		const result = await text(opened);
		expect(problemOf(result)).toBe('ok');
		expect((await shown(opened)).messages).toMatchObject([{ letterNumber: 2, state: 'waiting' }]);
		await send();
		expect(service.received).toMatchObject([{ to: PHONE, authorization: 'Bearer secret' }]);
		const code = /(\d{4} ){3}\d{4}/.exec(service.received[0]?.text ?? '')?.[0].replaceAll(' ', '') ?? '';
		const entered = await enterPin(house.deps, { code, pin: PIN, address: '10.8.0.1', userAgent: 'test' });
		expect(problemOf(entered)).toBe('ok');
		const everything = JSON.stringify([
			result,
			await shown(opened),
			await house.deps.db.select().from(auditEvent),
			await stored(opened)
		]);
		expect(everything).not.toContain(code);
		expect(everything).not.toContain(PHONE);
	});

	it('is kept under seal until it is sent, and wiped then', async () => {
		const opened = await reachable();
		await text(opened);
		const [waiting] = await stored(opened);
		expect(waiting?.sealed?.length).toBeGreaterThan(40);
		expect(Buffer.from(waiting?.sealed ?? []).toString('latin1')).not.toContain(PHONE);
		await send();
		expect(await stored(opened)).toMatchObject([{ sealed: null, nextTryAt: null }]);
		expect((await shown(opened)).messages).toMatchObject([{ state: 'sent' }]);
	});

	it('is not sent when a newer letter has made its code worthless', async () => {
		const opened = await reachable();
		await text(opened);
		await reissues(house, agent, opened.householdId, 2);
		await send();
		expect(service.received).toEqual([]);
		expect((await shown(opened)).messages).toMatchObject([{ state: 'failed', cause: 'replaced' }]);
		expect(await stored(opened)).toMatchObject([{ sealed: null }]);
	});
});

describe('a sending service that fails', () => {
	it('is tried again after growing waits, and then the agent sees that it failed', async () => {
		const opened = await reachable();
		await text(opened);
		service.statuses.push(...Array.from({ length: 20 }, () => 503));
		for (const wait of TEXT_POLICY.waits) {
			await send();
			const tries = service.received.length;
			await send();
			expect(service.received).toHaveLength(tries);
			house.clock.forward(wait / 60_000);
		}
		await send();
		house.clock.forward(600);
		await send();
		expect(service.received).toHaveLength(TEXT_POLICY.waits.length + 1);
		expect(new Set(service.received.map(({ id }) => id)).size).toBe(1);
		expect((await shown(opened)).messages).toMatchObject([{ state: 'failed', cause: 'unreachable' }]);
		expect((await shown(opened)).timeline.slice(0, 2)).toMatchObject([
			{ action: 'text.failed' },
			{ action: 'letter.reissued' }
		]);
		expect(await stored(opened)).toMatchObject([{ sealed: null }]);
	});

	it('is not asked again about a number that it refuses', async () => {
		const opened = await reachable();
		await text(opened);
		service.statuses.push(400);
		await send();
		house.clock.forward(60);
		await send();
		expect(service.received).toHaveLength(1);
		expect((await shown(opened)).messages).toMatchObject([{ state: 'failed', cause: 'refused' }]);
	});

	it('does not hold the agent up', async () => {
		const opened = await reachable();
		let answer = (_: 'sent'): void => undefined;
		const slow = () => new Promise<'sent'>((resolve) => (answer = resolve));
		const jobs = new Jobs(database.url, [textMessagesJob(house.deps, slow)]);
		await jobs.start();
		expect(
			problemOf(
				await textLetter({ ...house.deps, jobs }, agent, { householdId: opened.householdId, ...proof, replaces: 1 })
			)
		).toBe('ok');
		await vi.waitUntil(async () => (await stored(opened))[0]?.tries === 1, 20_000);
		answer('sent');
		await vi.waitUntil(async () => (await stored(opened))[0]?.sentAt, 20_000);
		await jobs.stop();
	});

	it('gets what was written before a restart, though nobody opens a page', async () => {
		const opened = await reachable();
		await text(opened);
		const jobs = new Jobs(database.url, [textMessagesJob(house.deps, webhook(url, 'secret'))]);
		await jobs.start();
		await vi.waitUntil(async () => (await stored(opened))[0]?.sentAt, 20_000);
		await jobs.stop();
		expect(service.received).toHaveLength(1);
	});

	it('that is none keeps messages for a day, for the office to fetch once', async () => {
		const [fetched, forgotten] = [await reachable(), await reachable()];
		await text(fetched);
		const handed = await handOverMessages(house.deps, { kind: 'office', id: 'test' });
		expect(handed).toMatchObject([{ phone: PHONE }]);
		expect(await handOverMessages(house.deps, { kind: 'office', id: 'test' })).toEqual([]);
		await text(forgotten);
		house.clock.forward(TEXT_POLICY.keep / 60_000);
		await sendMessages(house.deps);
		expect((await shown(forgotten)).messages).toMatchObject([{ state: 'failed', cause: 'expired' }]);
		expect(await stored(forgotten)).toMatchObject([{ sealed: null }]);
	});
});

describe('no code is sent', () => {
	it('without a bound phone, to one bound today, or where no PIN is chosen', async () => {
		const opened = await openHousehold(house, String((doors += 1)));
		expect(problemOf(await text(opened))).toBe('text.noPhone');
		await bindsPhone(house, agent, opened.householdId, PHONE);
		house.clock.forward(TEXT_POLICY.boundFor / 60_000 - 1);
		expect(problemOf(await text(opened))).toBe('text.newPhone');
		house.clock.forward(1);
		await vouches(house, opened.householdId);
		await resetPin(house.deps, await signedIn(house, 'help-desk'), { householdId: opened.householdId, ...proof });
		expect(problemOf(await text(opened))).toBe('text.noPin');
		expect((await shown(opened)).letters).toHaveLength(1);
	});
});

describe('a code that the caller reads out from the bound phone', () => {
	const sendCode = ({ householdId }: Opened) => sendSpokenCode(house.deps, agent, { householdId });
	const reset = ({ householdId }: Opened, spokenCode: string, by = agent) =>
		resetPin(house.deps, by, { householdId, ...proof, spokenCode });
	const codeIn = (words = '') => /验证码 (\d{6})/.exec(words)?.[1] ?? '';
	const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

	it('lets the agent reset the PIN once, and is on no screen and in no record', async () => {
		const opened = await reachable();
		const sent = await sendCode(opened);
		expect(problemOf(sent)).toBe('ok');
		await send();
		const code = codeIn(service.received[0]?.text);
		expect(code).toMatch(/^\d{6}$/);
		expect((await shown(opened)).sentCode).toMatchObject({ state: 'sent' });
		expect((await shown(opened)).messages).toEqual([]);
		const everything = JSON.stringify([sent, await shown(opened), await house.deps.db.select().from(auditEvent)]);
		expect(everything).not.toContain(code);
		expect(problemOf(await reset(opened, wrong(code)))).toBe('verification.code');
		expect(problemOf(await reset(opened, `${code.slice(0, 3)} ${code.slice(3)}`))).toBe('ok');
		expect((await shown(opened)).pinSet).toBe(false);
		const chosen = { code: opened.code, pin: '739154', pinAgain: '739154', userAgent: 'test' };
		expect(problemOf(await choosePin(house.deps, chosen))).toBe('ok');
		expect(problemOf(await reset(opened, code))).toBe('verification.codeOver');
	});

	it('is over after three wrong ones or half an hour, and five are sent in a day', async () => {
		const opened = await reachable();
		await sendCode(opened);
		await send();
		const code = codeIn(service.received[0]?.text);
		for (let i = 0; i < VERIFICATION_POLICY.codeTries; i += 1)
			expect(problemOf(await reset(opened, wrong(code)))).toBe('verification.code');
		expect(problemOf(await reset(opened, code))).toBe('verification.codeOver');
		for (let i = 1; i < VERIFICATION_POLICY.codesADay; i += 1) expect(problemOf(await sendCode(opened))).toBe('ok');
		expect(problemOf(await sendCode(opened))).toBe('verification.codesADay');
		await send();
		const last = codeIn(service.received.at(-1)?.text);
		house.clock.forward(VERIFICATION_POLICY.code / 60_000);
		expect(problemOf(await reset(opened, last))).toBe('verification.codeOver');
	});

	it('is not sent to a phone that got a letter’s code, and a phone that served for a PIN gets no letter', async () => {
		const letter = await reachable();
		await text(letter);
		expect(problemOf(await sendCode(letter))).toBe('verification.carriesLetter');
		const pin = await reachable();
		await sendCode(pin);
		await send();
		expect(problemOf(await reset(pin, codeIn(service.received.at(-1)?.text)))).toBe('ok');
		await choosePin(house.deps, { code: pin.code, pin: '739154', pinAgain: '739154', userAgent: 'test' });
		house.clock.forward(24 * 60);
		expect(problemOf(await text(pin))).toBe('text.carriesPin');
	});

	it('resets nothing once a letter’s code has gone to the same phone in between', async () => {
		const opened = await reachable();
		await sendCode(opened);
		await send();
		const code = codeIn(service.received.at(-1)?.text);
		expect(problemOf(await text(opened))).toBe('ok');
		expect(problemOf(await reset(opened, code))).toBe('verification.carriesLetter');
		expect((await shown(opened)).pinSet).toBe(true);
	});

	it('counts as having gone through the hands of whoever bound the phone', async () => {
		const opened = await reachable();
		await sendCode(opened);
		await send();
		const colleague = await signedIn(house, 'help-desk');
		expect(problemOf(await reset(opened, codeIn(service.received.at(-1)?.text), colleague))).toBe('ok');
		const holders = await holdersOf(house.deps.db, opened.householdId);
		expect(holders).toEqual(
			new Map([
				[agent.staffId, 'pin'],
				[colleague.staffId, 'pin']
			])
		);
	});
});
