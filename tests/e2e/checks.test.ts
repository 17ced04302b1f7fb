import { expect, test, type Browser, type Locator, type Page } from '../support/test';
import { expectAccessible } from '../support/axe';
import { beforeScripts } from '../support/before-scripts';
import { productUnderTest } from '../support/e2e';
import { unopened } from '../support/e2e-households';
import { idNumberFor } from '../support/households';
import { ResidentPhone, type Script } from '../support/resident-phone';
import { signsInAs } from '../support/staff-desk';

const PIN = '280516';
test.use({ serviceWorkers: 'block' });
test.setTimeout(240_000);

/** A wrong or unusual answer, what the page says of it, and what is then done: the right one, "it is right", or "please verify". */
interface Slip {
	gives?: Record<string, string>;
	says: string;
	/** A question that is open beside it: the press that would go on answers it. */
	asks?: string;
	then: Record<string, string> | 'confirm' | 'verify';
}

const PEOPLE = { present: ['张试点', '李试点', '张小试', '张高试', '秦试娘', '孙试点', '未取名'], absent: ['张远试'] };
const NUMBERS = {
	p1: idNumberFor('1955-03', '1'),
	p2: idNumberFor('1985-06', '2'),
	p3: idNumberFor('2003-05', '1'),
	p4: idNumberFor('1932-01', '1'),
	p5: idNumberFor('1934-02', '2'),
	p6: idNumberFor('1985-01', '1'),
	f1: idNumberFor('1936-03', '2')
};

const settled = { D6: '01', 'D8.code': '1', D12: '1' };
/** The tick under a number is taken away: sex and birth have a page of their own here. */
const pagesOf = (id: string, answers: Record<string, string>): Script =>
	Object.fromEntries(
		Object.entries({ ...settled, ...answers }).map(([field, value]) => [
			`/form/persons/${id}/${field.split('.')[0]}`,
			{ [field]: value, ...(field === 'D3' && { take: '' }) }
		])
	);

const SCRIPT: Script = {
	'/form/household/gate': { hasForeignMembers: '2' },
	'/form/household/H1': { H1: '1' },
	'/form/household/H3': { 'H3.male': '0', 'H3.female': '0' },
	'/form/household/H4': { 'H4.male': '0', 'H4.female': '1' },
	'/form/household/H5': { H5: '1' },
	'/form/household/home': { H6: '92', H7: '3' },
	...pagesOf('p1', { D3: NUMBERS.p1, D11: '4' }),
	...pagesOf('p2', { D2: '1', D3: NUMBERS.p2, D11: '5' }),
	...pagesOf('p3', { D11: '5' }),
	...pagesOf('p4', { D2: '3', D3: NUMBERS.p4, D11: '3' }),
	...pagesOf('p5', { D2: '3', D3: NUMBERS.p5, D11: '3' }),
	...pagesOf('p6', { D2: '7', D3: NUMBERS.p6, D11: '5' }),
	...pagesOf('p7', { D2: '7' }),
	'/form/persons/p7/D3': { noIdNumber: 'newborn' },
	...pagesOf('p8', { D2: '2', D9: '3', D10: '2' }),
	'/form/persons/p8/D3': { noIdNumber: 'newborn' },
	'/form/deaths/f1/who': { name: '秦试点' },
	'/form/deaths/f1/when': { birth: '1936-03', death: '2020-02' },
	'/form/deaths/f1/ethnicGroup': { ethnicGroup: '08' },
	'/form/deaths/f1/education': { education: '3' },
	'/form/deaths/f1/marital': { marital: '4' }
};

/** R05, R08, R04, P11, R10, R14, R13, P07, R21, H21, R11, M22, S06: all but P07 between people of the household. */
const SLIPS: Record<string, Slip[]> = {
	'/form/persons/p2/D4D5': [{ gives: { D4: '1' }, says: '性别却与户主相同', asks: '是夫妻，相差', then: { D4: '2' } }],
	'/form/persons/p3/D2': [{ gives: { D2: '1' }, says: '户主的配偶不能多于一人', then: { D2: '2' } }],
	'/form/persons/p3/D3': [{ gives: { D3: NUMBERS.p1 }, says: '公民身份号码相同', then: { D3: NUMBERS.p3, take: '' } }],
	'/form/persons/p3/D4D5': [{ gives: { D5: '1965-05' }, says: '是户主的子女，与张试点相差', then: { D5: '2003-05' } }],
	'/form/persons/p4/D4D5': [
		{ gives: { D5: '1950-01' }, says: '是户主的父亲或母亲，与张试点相差', then: { D5: '1932-01' } }
	],
	'/form/persons/p5/D4D5': [
		{ gives: { D4: '1' }, says: '都是户主的父母，性别却相同', then: { D4: '2' } },
		{ gives: { D5: '1934-04' }, says: '出生年月与公民身份号码不一致', then: 'verify' }
	],
	'/form/persons/p6/D4D5': [{ says: '是户主的孙子女，与张试点相差', then: 'confirm' }],
	'/form/persons/p7/D4D5': [{ gives: { D4: '2', D5: '2020-05' }, says: '请核实出生人口', then: 'confirm' }],
	'/form/persons/p8/D4D5': [{ gives: { D4: '1', D5: '2019-05' }, says: '是户主的子女，与张试点相差', then: 'confirm' }],
	'/form/persons/p8/D7': [
		{ gives: { 'D7.code': '5', 'D7.area': '440106' }, says: '当晚没有和母亲李试点住在一处', then: 'confirm' }
	],
	'/form/deaths/f1/who': [
		{ gives: { idNumber: NUMBERS.p2 }, says: '的公民身份号码与表上的李试点相同', then: { idNumber: NUMBERS.f1 } }
	]
};

async function redeems(page: Page, door: { code: string }): Promise<ResidentPhone> {
	const phone = new ResidentPhone(page);
	await phone.typesCode(door.code);
	await phone.choosesPin(PIN);
	await phone.next();
	return phone;
}

/** Gives the answers of this page and lets go of the last field, as a finger does that goes elsewhere. */
async function givesAll(phone: ResidentPhone, answers: Record<string, string>): Promise<void> {
	for (const [field, value] of Object.entries(answers)) await phone.gives(field, value);
	await phone.page.keyboard.press('Tab');
}

/** It is asked while somebody answers, or by the press that would go on; that press is the answer once it is asked. */
async function asks({ page }: ResidentPhone, said: Locator): Promise<void> {
	await page.keyboard.press('Tab');
	if (!(await said.isVisible())) await page.locator('main form button.button:not(.button-secondary)').last().click();
}

async function slips(phone: ResidentPhone, { gives, says, asks: question, then }: Slip): Promise<void> {
	const { page } = phone;
	const said = page.locator('.error-text, .notice-warning, .error-summary').filter({ hasText: says }).first();
	if (gives) {
		await givesAll(phone, gives);
		// At once, before anything is sent.
		await expect(said).toBeVisible();
	}
	if (then === 'confirm' || then === 'verify') {
		if (!gives) await asks(phone, said);
		await expect(said).toBeVisible();
		return phone.presses(page.locator(`button[name=${then}]`).first());
	}
	if (question) await expect(page.locator('.notice-warning').filter({ hasText: question })).toBeVisible();
	await page.locator('main form button.button:not(.button-secondary)').last().click();
	await expect(page.getByRole('alert').filter({ hasText: says }).first()).toBeVisible();
	await givesAll(phone, then);
	await expect(page.locator('.field .error-text').filter({ hasText: says })).toHaveCount(0);
}

/** The enumerator's list of the block, which says that somebody shall look, not at what. */
async function expectDoorToVerify(browser: Browser, door: { number: string; address: string }): Promise<void> {
	const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
	await signsInAs(page, productUnderTest().rehearsal, 'enumerator');
	await page.goto(`/enumerator/${door.number.slice(0, 15)}`);
	const room = door.address.split(' ').at(-1);
	await expect(
		page
			.locator('a.door[data-status=toVerify]')
			.filter({ has: page.locator(`.number:text-is("${room}")`) })
			.first()
	).toBeVisible();
	expect(await page.content()).not.toContain('秦试娘');
}

test(
	'what does not fit between the people of a household is said at once, mended, confirmed or left to the enumerator, and submitted',
	{ tag: '@full' },
	async ({ page, browser }) => {
		const door = unopened(6, 0);
		const phone = await redeems(page, door);
		const left = new Map(Object.entries(SLIPS));
		await phone.fillsInUntil('/form/check', SCRIPT, PEOPLE, async () => {
			// Said where its question would have stood: nobody left, so nothing is asked about leaving.
			if (phone.path === '/form/persons/p1/D11')
				await expect(page.locator('main')).toContainText('没有离开户口登记地（自动填写）');
			for (let mine = left.get(phone.path); mine; mine = left.get(phone.path)) {
				left.delete(phone.path);
				await phone.answers(SCRIPT);
				for (const slip of mine) await slips(phone, slip);
			}
		});
		expect([...left.keys()]).toEqual([]);
		await expect(page.locator('main')).toContainText('有 1 处会请普查员核实');
		await expect(page.locator('main')).toContainText('自动填写');
		await expectAccessible(page);
		await phone.signs('张试点');
		await expect(page).toHaveURL(/\/receipt$/);
		await expectDoorToVerify(browser, door);
	}
);

test('what is found appears while somebody answers, by no request but the save, and is accessible', async ({
	page
}) => {
	const phone = await redeems(page, unopened(2, 4));
	await phone.fillsInUntil('/form/household/home', SCRIPT, PEOPLE);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await givesAll(phone, { H6: '92' });
	await expect(page.locator('.notice-warning')).toHaveCount(0);
	await givesAll(phone, { H7: '30' });
	await expect(page.locator('.notice-warning')).toContainText('请核实');
	await expectAccessible(page);
	await givesAll(phone, { H7: '3' });
	await expect(page.locator('.notice-warning')).toHaveCount(0);
	expect(asked.filter((path) => path !== '/form/changes')).toEqual([]);
});

test(
	'what somebody has opened on a page stays open while what they type is saved',
	{ tag: '@full' },
	async ({ page }) => {
		const phone = await redeems(page, unopened(2, 3));
		await phone.fillsInUntil('/form/persons/p1/D3', SCRIPT, PEOPLE);
		const without = page.locator('details', { has: page.locator('[name=noIdNumber]') });
		await without.locator('summary').click();
		const saved = page.waitForResponse('**/form/changes');
		await phone.gives('D3', '4503');
		await saved;
		await expect(page.locator('[data-save=saved]').first()).toBeVisible();
		await expect(without).toHaveAttribute('open', '');
	}
);

test(
	'what was typed and chosen before the scripts arrived is still there afterwards',
	{ tag: '@full' },
	async ({ page }) => {
		const phone = await redeems(page, unopened(2, 5));
		const slowly = async (path: string, act: () => Promise<void>, holds: () => Promise<void>) => {
			await expect(page.locator('[data-save=saved]').or(page.locator('main:not(:has([data-save]))'))).toBeVisible();
			await beforeScripts(page, path, act);
			await holds();
		};
		await slowly(
			'/form/household/gate',
			() => phone.gives('hasForeignMembers', '2'),
			() => expect(page.locator('[name=hasForeignMembers][value="2"]')).toBeChecked()
		);
		await phone.fillsInUntil('/form/household/home', SCRIPT, PEOPLE);
		await slowly(
			'/form/household/home',
			() => phone.gives('H6', '101'),
			() => expect(page.locator('[name=H6]')).toHaveValue('101')
		);
		await phone.fillsInUntil('/form/persons/p1/D4D5', SCRIPT, PEOPLE);
		await slowly(
			new URL(page.url()).pathname,
			() => phone.gives('D5', '1956-07'),
			async () => {
				await expect(page.locator('[name="D5.year"]')).toHaveValue('1956');
				await expect(page.locator('[name="D5.month"][value="7"]')).toBeChecked();
			}
		);
		// Nothing is an answer too, where there was one.
		const number = page.locator('[name=D3]');
		let saved: Promise<unknown> = Promise.resolve();
		await slowly(
			new URL(page.url()).pathname.replace('D4D5', 'D3'),
			async () => {
				// Waited for from now on: the scripts save as soon as they are there.
				saved = page.waitForResponse('**/form/changes');
				await number.fill('');
			},
			async () => {
				await saved;
				await page.reload();
				await expect(number).toHaveValue('');
			}
		);
	}
);
