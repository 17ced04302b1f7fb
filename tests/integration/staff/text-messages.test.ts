import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TEXT_POLICY } from '$lib/domain/support/text-message';
import type { Result } from '$lib/domain/problem';
import { auditEvent, textMessage } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { Outbox } from '$lib/server/messages/outbox';
import { webhook } from '$lib/server/messages/webhook';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { handOverMessages } from '$lib/server/use-cases/messages/hand-over-messages';
import { sendMessages } from '$lib/server/use-cases/messages/send-messages';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { textLetter } from '$lib/server/use-cases/help-desk/text-letter';
import { layOutBlock, openHousehold, PIN, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { SmsService } from '../../support/sms-service';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const service = new SmsService();
const proof = { reason: '来电核实地址', verification: 'vouched' };
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
	await changePhone(house.deps, agent, { householdId: opened.householdId, ...proof, phone: PHONE });
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
		const colleague = await signedIn(house, 'help-desk');
		await reissueLetter(house.deps, agent, { householdId: opened.householdId, ...proof, replaces: 2 });
		expect(
			problemOf(await reissueLetter(house.deps, colleague, { householdId: opened.householdId, ...proof, replaces: 2 }))
		).toBe('ok');
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
		const outbox = new Outbox(house.deps, slow);
		expect(
			problemOf(
				await textLetter({ ...house.deps, outbox }, agent, { householdId: opened.householdId, ...proof, replaces: 1 })
			)
		).toBe('ok');
		await vi.waitUntil(async () => (await stored(opened))[0]?.tries === 1);
		answer('sent');
		await vi.waitUntil(async () => (await stored(opened))[0]?.sentAt);
		await outbox.stop();
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
		await changePhone(house.deps, agent, { householdId: opened.householdId, ...proof, phone: PHONE });
		house.clock.forward(TEXT_POLICY.boundFor / 60_000 - 1);
		expect(problemOf(await text(opened))).toBe('text.newPhone');
		house.clock.forward(1);
		await resetPin(house.deps, await signedIn(house, 'help-desk'), { householdId: opened.householdId, ...proof });
		expect(problemOf(await text(opened))).toBe('text.noPin');
		expect((await shown(opened)).letters).toHaveLength(1);
	});

	it('by an agent who has just reset the PIN, nor does one who has sent it reset the PIN', async () => {
		const opened = await reachable();
		const { householdId } = opened;
		expect(problemOf(await text(opened))).toBe('ok');
		expect(problemOf(await resetPin(house.deps, agent, { householdId, ...proof }))).toBe('support.twoHands');
		house.clock.forward(24 * 60);
		expect(problemOf(await resetPin(house.deps, agent, { householdId, ...proof }))).toBe('ok');
		expect(problemOf(await reissueLetter(house.deps, agent, { householdId, ...proof, replaces: 2 }))).toBe(
			'support.twoHands'
		);
	});
});
