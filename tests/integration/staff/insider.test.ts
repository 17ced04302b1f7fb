import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXT_POLICY } from '$lib/domain/support/text-message';
import type { Staff } from '$lib/server/actors';
import { sendMessages } from '$lib/server/use-cases/messages/send-messages';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { askApproval, sendSpokenCode } from '$lib/server/use-cases/help-desk/ask-verification';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { correctAddress } from '$lib/server/use-cases/help-desk/correct-address';
import { decideAsLead } from '$lib/server/use-cases/help-desk/decide-as-lead';
import { endSessions } from '$lib/server/use-cases/help-desk/end-sessions';
import { listRequests } from '$lib/server/use-cases/help-desk/list-requests';
import { printLetters } from '$lib/server/use-cases/help-desk/print-letters';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { textLetter } from '$lib/server/use-cases/help-desk/text-letter';
import { unlockHousehold } from '$lib/server/use-cases/help-desk/unlock-household';
import { handOverLetter, vouchAtDoor } from '$lib/server/use-cases/field/reissue-at-door';
import { BLOCK, layOutBlock, openHousehold, PIN, portal, type Opened, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { bindsPhone } from '../../support/second-person';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let doors = 300;

beforeAll(async () => {
	house = await portal(database.url, '2020-10-11T09:00+08:00');
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

const reason = 'other';
const OWN_PHONE = '13800009999';

interface Insider {
	staff: Staff;
	/** Everything that was ever on this person's screen or own phone, as text. */
	seen: string[];
}

/** Whatever the desk's pages let one person do to a household, with everything that they could have learned so far. */
const deeds = ({ staff, seen }: Insider, home: Opened): (() => Promise<unknown>)[] => {
	const { deps } = house;
	const { householdId } = home;
	const letters = () => showHousehold(deps, staff, { householdId });
	const newest = async () => {
		const shown = await letters();
		return shown.ok ? (shown.value.letters.at(-1)?.letterNumber ?? 0) : 0;
	};
	const spoken = () => /验证码 (\d{6})/.exec(seen.join(' '))?.[1] ?? '000000';
	return [
		letters,
		() => unlockHousehold(deps, staff, { householdId, reason }),
		() => endSessions(deps, staff, { householdId, reason }),
		() => correctAddress(deps, staff, { householdId, reason, addressLine: '龙船路 12 号' }),
		() => askApproval(deps, staff, { householdId, action: 'resetPin', phone: '' }),
		() => askApproval(deps, staff, { householdId, action: 'changePhone', phone: OWN_PHONE }),
		() => sendSpokenCode(deps, staff, { householdId }),
		() => changePhone(deps, staff, { householdId, reason }),
		() => resetPin(deps, staff, { householdId, reason }),
		() => resetPin(deps, staff, { householdId, reason, spokenCode: spoken() }),
		async () => textLetter(deps, staff, { householdId, reason, replaces: await newest() }),
		...(['print', 'door'] as const).map(
			(delivery) => async () => reissueLetter(deps, staff, { householdId, reason, delivery, replaces: await newest() })
		),
		() => printLetters(deps, staff),
		async () => {
			const listed = await listRequests(deps, staff);
			const decide = ({ verificationId }: { verificationId: string }) =>
				decideAsLead(deps, staff, { householdId, verificationId, approves: true });
			return listed.ok ? Promise.all(listed.value.map(decide)) : listed;
		}
	];
};

/** Does what there is in an order that nobody foresaw, over days; `phone` is where this person's own texts arrive. */
async function tries(insider: Insider, home: Opened, phone: string): Promise<void> {
	const all = deeds(insider, home);
	for (let i = 0; i < 60; i += 1) {
		insider.seen.push(JSON.stringify(await all[randomInt(all.length)]?.()) ?? '');
		await sendMessages(house.deps, (message) => {
			if (message.phone === phone) insider.seen.push(message.text);
			return Promise.resolve('sent');
		});
		house.clock.forward(randomInt(3 * 60));
	}
}

/** Whether any code that this person has seen, or found in a stairwell, opens the household. */
async function opens({ seen }: Insider, { code }: Opened): Promise<boolean> {
	const codes = [
		code,
		...(seen.join(' ').match(/\d{16}|(\d{4} ){3}\d{4}/g) ?? []).map((each) => each.replace(/ /g, ''))
	];
	for (const each of codes) {
		const chosen = await choosePin(house.deps, { code: each, pin: '739154', pinAgain: '739154', userAgent: 'test' });
		if (chosen.ok) return true;
	}
	return false;
}

describe('one member of the help desk alone', () => {
	it.each(['help-desk', 'help-desk-lead'] as const)(
		'(%s), with the letter of a stairwell, never opens a household, in any order and time',
		async (role) => {
			for (let round = 0; round < 2; round += 1) {
				house.clock.set('2020-10-12T09:00+08:00');
				const home = await openHousehold(house, String((doors += 1)));
				const insider = { staff: await signedIn(house, role), seen: [] };
				await tries(insider, home, OWN_PHONE);
				expect(await opens(insider, home)).toBe(false);
				const shown = await showHousehold(house.deps, insider.staff, { householdId: home.householdId });
				expect(shown).toMatchObject({ value: { pinSet: true } });
			}
		}
	);

	it('who bound the own number, because others were talked into it, has the letter or the PIN there and never both', async () => {
		for (let round = 0; round < 2; round += 1) {
			house.clock.set('2020-10-12T09:00+08:00');
			const home = await openHousehold(house, String((doors += 1)));
			const insider = { staff: await signedIn(house, 'help-desk'), seen: [] };
			await bindsPhone(house, insider.staff, home.householdId, OWN_PHONE);
			house.clock.forward(TEXT_POLICY.boundFor / 60_000);
			await tries(insider, { ...home, code: '' }, OWN_PHONE);
			expect(await opens(insider, { ...home, code: '0' })).toBe(false);
		}
	});
});

describe('one enumerator alone', () => {
	it('hands a letter over or vouches for the PIN, and so never has what opens a draft', async () => {
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		for (const first of ['letter', 'pin'] as const) {
			const { householdId, code } = await openHousehold(house, String((doors += 1)));
			const at = { block: BLOCK, householdId };
			const letter = () => handOverLetter(house.deps, enumerator, { ...at, replaces: 1 });
			const vouch = () => vouchAtDoor(house.deps, enumerator, at);
			const [one, other] = first === 'letter' ? [letter, vouch] : [vouch, letter];
			expect(await one()).toMatchObject({ ok: true });
			house.clock.forward(5 * 24 * 60);
			expect(await other()).toMatchObject({ problem: { code: 'door.twoHands' } });
			const entered = await enterPin(house.deps, { code, pin: PIN, address: '10.9.0.1', userAgent: 'test' });
			expect(entered.ok).toBe(first === 'pin');
		}
	});
});
