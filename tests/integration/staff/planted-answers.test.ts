import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { emptyDraft, type Draft } from '$lib/engine/model/draft';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import {
	auditEvent,
	draftProgress,
	incidentHandling,
	signInAttempt,
	textMessage,
	ticket,
	ticketNote
} from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { example } from '../../support/complete-draft';
import { repetitions } from '../../support/counts';
import { withCheckCharacter } from '../../support/households';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { readRoutes, textFrom, type Door } from '../../support/route-doors';
import { signedIn } from '../../support/staff';

/** Drafts with so many people that a few of them hold 1,000 names and ID numbers; beside them some that are submitted. */
const CROWDS = repetitions(7, 40);
const PEOPLE = 80;
const SUBMITTED = repetitions(4, 40);
/** Three actions of each household count towards an agent's limit of those that open a form. */
const HOUSEHOLDS_AN_AGENT = 5;

const logged = vi.hoisted((): unknown[] => []);
vi.mock('$lib/server/runtime/log', () => {
	const write = (...what: unknown[]) => void logged.push(what);
	return { log: { error: write, warn: write, info: write, debug: write } };
});

const database = await testDatabase();
let house: Portal;
let doors: Door[];
let desk: { agent: Staff; lead: Staff };
let count = 0;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	doors = (await readRoutes()).filter(({ route }) => route.startsWith('(help-desk'));
});
afterAll(() => house.deps.close());

/** A name and an ID number that occur nowhere else. */
function somebody(n: number): { D1: string; D3: string } {
	const at = (step: number) => String.fromCodePoint(0x4e00 + ((n * step) % 5000));
	return {
		D1: `秦${at(7)}${at(11)}`,
		D3: withCheckCharacter(
			`4503041980${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`
		)
	};
}

function crowd(nth: number): { draft: Draft; secrets: string[] } {
	const people = Array.from({ length: PEOPLE }, (_, i) => somebody(nth * PEOPLE + i));
	const persons = people.map((answers, i) => ({ id: `p${i + 1}`, group: 'present', answers }));
	return {
		draft: { ...emptyDraft('census-2020-short'), lists: { persons } },
		secrets: people.flatMap(({ D1, D3 }) => [D1, D3])
	};
}

/** What a household wrote that nobody else could have: whole names and numbers. */
const secretsOf = ({ persons, deaths }: HouseholdResponse): string[] =>
	[...persons.flatMap(({ D1, D3 }) => [D1, D3]), ...deaths.flatMap(({ name, idNumber }) => [name, idNumber])].filter(
		(value): value is string => value !== undefined && value.length > 2
	);

async function settleIn(
	fill: (resident: Awaited<ReturnType<typeof openHousehold>>['resident']) => Promise<void>
): Promise<string[]> {
	if (count % HOUSEHOLDS_AN_AGENT === 0)
		desk = { agent: await signedIn(house, 'help-desk'), lead: await signedIn(house, 'help-desk-lead') };
	const { householdId, code, resident } = await openHousehold(house, String((count += 1)).padStart(3, '0'));
	await fill(resident);
	return everythingDoneTo(householdId, code);
}

/** Each page, endpoint and action of the desk, read from the routes themselves, for one household. */
async function everythingDoneTo(household: string, code: string): Promise<string[]> {
	const refused = await Promise.all(
		[1, 2, 3, 4, 5].map(() => enterPin(house.deps, { code, pin: '990011', address: household, userAgent: 'test' }))
	);
	const { deps } = house;
	const fields = {
		household,
		reason: 'other',
		spokenCode: '123456',
		decision: 'approve',
		action: 'resetPin',
		phone: '13800000000',
		addressLine: '试点新村',
		replaces: '1',
		delivery: 'print',
		topic: 'pin',
		callAt: 'any',
		place: '',
		text: '晚上再打',
		resolution: 'explained',
		to: '',
		into: '1',
		note: '正在查',
		incident: '',
		q: '3-2-001'
	};
	const texts = [JSON.stringify(refused)];
	const rows = await deps.db.select().from(ticket);
	const params = { household, ticket: rows.at(-1)?.ticketId ?? '' };
	for (const door of doors) {
		const staff = door.route.startsWith('(help-desk)/help-desk/figures') ? desk.lead : desk.agent;
		texts.push(await textFrom(door, { deps, staff, params, fields }));
	}
	return texts;
}

it('of 1,000 answers planted in drafts and submissions none comes out of any page, endpoint, action, log or table of the desk', async () => {
	const planted: string[] = [];
	const shown: string[] = [];
	for (let nth = 0; nth < CROWDS; nth += 1) {
		const { draft, secrets } = crowd(nth);
		planted.push(...secrets);
		shown.push(...(await settleIn((resident) => fillIn(house, resident, draft))));
	}
	for (let nth = 0; nth < SUBMITTED; nth += 1) {
		const { draft, response } = example(house.deps, nth + 1);
		planted.push(...secretsOf(response));
		shown.push(
			...(await settleIn(async (resident) => {
				await fillIn(house, resident, draft);
				await submitForm(house.deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
			}))
		);
	}
	for (const typed of planted.slice(0, 20)) {
		const found = await findHousehold(house.deps, desk.agent, { typed });
		expect(found).toMatchObject({ ok: true, value: { households: [], tickets: [] } });
	}
	for (const table of [auditEvent, draftProgress, signInAttempt, ticket, ticketNote, textMessage, incidentHandling]) {
		shown.push(JSON.stringify(await house.deps.db.select().from(table)));
	}
	const text = [...shown, JSON.stringify(logged)].join('\n');
	expect(doors.length).toBeGreaterThan(20);
	expect(new Set(planted).size).toBeGreaterThanOrEqual(1_000);
	expect(planted.filter((secret) => text.includes(secret))).toEqual([]);
}, 900_000);
