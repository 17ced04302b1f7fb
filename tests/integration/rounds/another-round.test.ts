import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitsIn } from '$lib/domain/geography/district';
import { officeOf } from '$lib/domain/household/round';
import { roundContext } from '$lib/domain/household/round-words';
import type { LocalizedText } from '$lib/engine/model/types';
import { receiptText } from '$lib/i18n/receipt';
import { translate } from '$lib/i18n/translate';
import type { Staff } from '$lib/server/actors';
import { container } from '$lib/server/portal/container';
import { newOfficeKeys } from '$lib/server/crypto/office-seal';
import { inDistrict } from '$lib/server/in-district';
import { openResidentSession } from '$lib/server/http/resident-session';
import { setSignInCode } from '$lib/server/http/sign-in-cookie';
import { letterFile } from '$lib/server/letters/letter-file';
import type { PrintedLetter } from '$lib/server/letters/letter-page';
import { readSettings } from '$lib/server/settings';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { issueLetters } from '$lib/server/use-cases/office/issue-letters';
import { loadHouseholds } from '$lib/server/use-cases/office/load-households';
import { showProgress } from '$lib/server/use-cases/office/show-progress';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import { testClock } from '../../support/clock';
import { household, person } from '../../support/households';
import { CookieJar } from '../../support/cookie-jar';
import { PIN, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { EAST, roundOf2030, WEST } from '../../support/round-2030';
import { signedIn } from '../../support/staff';
import { load as layout } from '../../../src/routes/+layout.server';

const OFFICE = { kind: 'office', id: 'test' } as const;
const folder = mkdtempSync(join(tmpdir(), 'zitian-round-'));

/** The server with a round file, started as it would be in earnest: without a rehearsal. */
async function started(databaseUrl: string, text: string, instant: string): Promise<Portal> {
	const file = join(folder, 'round.json');
	writeFileSync(file, text);
	const office = await newOfficeKeys('test-1');
	const settings = readSettings({
		DATABASE_URL: databaseUrl,
		ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
		OFFICE_PUBLIC_KEY: JSON.stringify(office.publicKey),
		ROUND_FILE: file
	});
	const clock = testClock(instant);
	return { deps: await container(settings, clock), clock, officePrivateKey: office.privateKey };
}

const blockIn = (district: string) => `${district}001001001`;

async function loadBoth({ deps }: Portal): Promise<void> {
	const list = [EAST, WEST].map((district, index) => ({
		line: index + 2,
		block: blockIn(district),
		household: '001',
		address: '湖滨路 5 号',
		building: '1 栋',
		unit: '',
		room: '101'
	}));
	expect(await loadHouseholds(deps, OFFICE, unitsIn(deps.round.districts), list)).toMatchObject({
		ok: true,
		loaded: { households: 2 }
	});
}

async function print({ deps }: Portal, district: string, reissue: string[] = []): Promise<PrintedLetter> {
	const printed: PrintedLetter[] = [];
	await issueLetters(
		deps,
		OFFICE,
		{ block: blockIn(district), reissue },
		async (letters) => void printed.push(...letters)
	);
	return printed[0] as PrintedLetter;
}

async function signIn({ deps }: Portal, { code }: PrintedLetter) {
	const opened = await choosePin(deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' });
	if (!opened.ok) throw new Error(opened.problem.code);
	return opened.value.session;
}

const database = await testDatabase();
let house: Portal;
const letters: Record<string, PrintedLetter> = {};

beforeAll(async () => {
	house = await started(database.url, roundOf2030(), '2030-11-02T09:00+08:00');
	await loadBoth(house);
	for (const district of [EAST, WEST]) letters[district] = await print(house, district);
});
afterAll(async () => {
	await house.deps.close();
	rmSync(folder, { recursive: true });
});

describe('a round of another year in invented districts', () => {
	it('prints letters with its own name, days, organiser and phone', () => {
		const { round, settings } = house.deps;
		const letter = letters[WEST] as PrintedLetter;
		const printed = letterFile([letter], { origin: settings.origin, ...officeOf(round, letter.number) }, round);
		for (const own of [
			'第八次全国人口普查',
			'2030 年 11 月 1 日',
			'11 月 7 日 24 时',
			'云西区普查办公室',
			'0799-1000002'
		])
			expect(printed).toContain(own);
		for (const foreign of ['2020', '第七次', '象山区', '0773']) expect(printed).not.toContain(foreign);
	});

	it('lets a household in, which knows its district', async () => {
		expect(await signIn(house, letters[EAST] as PrintedLetter)).toMatchObject({ district: EAST });
	});

	it('says its own days in its sentences', () => {
		const { roundWords } = roundContext(house.deps.round, EAST);
		expect(translate(receiptText.canChange, 'en', roundWords)).toBe('You can make changes until 24:00 on 7 November:');
		expect(translate(receiptText.prefillUntil, 'zh', roundWords)).toBe('确认的时间：11月1日零时至11月7日24时。');
	});

	it('asks and checks by its own months', () => {
		const { definition, check, facts } = inDistrict(house.deps, EAST).forms.of('census-2020-short');
		expect(facts).toEqual({ '@firstMonth': '2029-11', '@lastMonth': '2030-10' });
		const written = JSON.stringify(definition);
		expect(written).toContain('2029年11月1日至2030年10月31日');
		expect(written).not.toMatch(/2019年|2020年/);
		const found = (birth: string) =>
			check(household({ persons: [person({ D5: birth })] }))
				.filter(({ rule }) => rule === 'P16')
				.map(({ message }) => message.en);
		expect(found('2030-10')).toEqual([]);
		expect(found('2030-11')[0]).toMatch(/to October 2030\. Children born from 1 November 2030 on/);
	});

	it('is not open before its own day, and closed after its own last', async () => {
		const next = async (instant: string) => {
			house.clock.set(instant);
			const result = await identifyLetter(house.deps, {
				code: (letters[WEST] as PrintedLetter).code,
				address: '192.0.2.9'
			});
			return result.ok ? 'open' : result.problem.code;
		};
		expect(await next('2030-10-09T23:59+08:00')).toBe('round.notOpen');
		expect(await next('2030-11-07T23:59+08:00')).toBe('open');
		expect(await next('2030-11-08T00:00+08:00')).toBe('round.closed');
		house.clock.set('2030-11-02T09:00+08:00');
	});
});

describe('of two districts in one deployment', () => {
	it('each has its own organiser and phone, and the round’s where none is known', () => {
		const { round } = house.deps;
		expect(officeOf(round, blockIn(EAST))).toEqual({ organiser: '云东区普查办公室', helpDeskPhone: '0799-1000001' });
		expect(officeOf(round, blockIn(WEST))).toEqual({ organiser: '云西区普查办公室', helpDeskPhone: '0799-1000002' });
		expect(officeOf(round, undefined)).toEqual({ organiser: '云江市普查办公室', helpDeskPhone: '0799-1000000' });
	});

	it('a device that holds a letter of one is told of its office, and a guess learns no district', async () => {
		const phoneOn = async (jar: CookieJar) => {
			const data: unknown = await layout({ ...jar.request(house.deps), url: new URL('http://localhost/') } as never);
			return (data as { service: { helpDeskPhone: string } }).service.helpDeskPhone;
		};
		const types = async (code: string) => {
			const jar = new CookieJar();
			const letter = await identifyLetter(house.deps, { code, address: '192.0.2.9' });
			if (!letter.ok) throw new Error(letter.problem.code);
			setSignInCode(jar.request(house.deps), letter.value);
			return jar;
		};
		const letter = await print(house, WEST, ['001']);
		expect(await phoneOn(new CookieJar())).toBe('0799-1000000');
		expect(await phoneOn(await types(letter.code))).toBe('0799-1000002');
		const own = { code: letter.code, pin: PIN, pinAgain: PIN, userAgent: 'test', ownDevice: true };
		const opened = await choosePin(house.deps, own);
		if (!opened.ok) throw new Error(opened.problem.code);
		const phone = new CookieJar();
		await openResidentSession(phone.request(house.deps), opened.value.session, { code: letter.code });
		expect(await phoneOn(phone)).toBe('0799-1000002');
		// Known or invented, such a code is asked for its PIN by the same page.
		expect(await phoneOn(await types(letter.code))).toBe('0799-1000000');
	});

	it('a household’s form names its own, and is compared with it', () => {
		const [east, west] = [EAST, WEST].map((code) => inDistrict(house.deps, code).forms.of('census-2020-short'));
		expect([east?.checkContext.district, west?.checkContext.district]).toEqual([EAST, WEST]);
		expect(JSON.stringify(east?.definition)).toContain('云东区的其他街道、乡');
		expect(JSON.stringify(west?.definition)).not.toContain('云东区');
	});

	it('an office of one sees its figures alone, and one without a district sees all', async () => {
		const progress = async (staff: Staff) => {
			const shown = await showProgress(house.deps, staff);
			return (
				shown.ok && {
					households: shown.value.total.households,
					townships: shown.value.townships.map(({ code }) => code)
				}
			);
		};
		const name = (district: string) => `${district}001`;
		expect(await progress(await signedIn(house, 'office', [], EAST))).toEqual({
			households: 1,
			townships: [name(EAST)]
		});
		expect(await progress(await signedIn(house, 'office', [], blockIn(WEST).slice(0, 12)))).toEqual({
			households: 1,
			townships: [name(WEST)]
		});
		expect(await progress(await signedIn(house, 'office'))).toEqual({
			households: 2,
			townships: [name(EAST), name(WEST)]
		});
	});

	it('a help desk of one finds no household of the other', async () => {
		const found = async (district: string) => {
			const result = await findHousehold(house.deps, await signedIn(house, 'help-desk', [], district), {
				typed: '湖滨路'
			});
			return result.ok && result.value.households.map(({ number }) => number.slice(0, 6));
		};
		expect([await found(EAST), await found(WEST)]).toEqual([[EAST], [WEST]]);
	});
});

describe('a round around today', () => {
	it('starts in earnest and lets a household in, with days of now in its sentences', async () => {
		const other = await testDatabase();
		const calendar = {
			selfReportOpens: '2027-03-10',
			referenceDay: '2027-04-01',
			selfReportLastDay: '2027-04-10',
			visitsLastDay: '2027-04-20',
			fieldWorkLastDay: '2027-05-01'
		};
		const today = await started(other.url, roundOf2030(calendar), '2027-04-03T12:00+08:00');
		await loadBoth(today);
		const session = await signIn(today, await print(today, WEST));
		expect([today.deps.settings.rehearsal, session.district]).toEqual([false, WEST]);
		const said = (text: LocalizedText) =>
			translate(text, 'en', roundContext(today.deps.round, session.district).roundWords);
		expect(said(receiptText.canChange)).toBe('You can make changes until 24:00 on 10 April:');
		expect(JSON.stringify(today.deps.forms.of('census-2020-short').definition)).toContain(
			'2026年4月1日至2027年3月31日'
		);
		await today.deps.close();
	});
});
