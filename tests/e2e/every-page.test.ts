import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '../support/test';
import postgres from 'postgres';
import { ELDER, missesOn, overflowsOn } from '../support/crawler';
import { productUnderTest } from '../support/e2e';
import { inState, unopened } from '../support/e2e-households';
import { auditPage, ZOOMED } from '../support/page-audit';
import { PostedHousehold } from '../support/posted-household';
import { routesWithPages, stepsOf } from '../support/site-map';

const PIN = '280516';
test.setTimeout(240_000);
test.use({ serviceWorkers: 'block', viewport: ZOOMED });

/** A page as somebody sees it. `path` alone, or with what brings the page into a state of its own. */
interface Visit {
	path: string;
	then?: (page: Page) => Promise<void>;
}

const presses = (page: Page) => page.locator('main form button.button:not(.button-secondary)').last().click();
const isTold = async (page: Page) => page.locator('[role=alert], .notice-warning').first().waitFor();

const NOWHERE = '/no-such-page';

const ANYBODY: Visit[] = [
	{ path: '/' },
	{ path: '/?saved=1' },
	{ path: '/', then: async (page) => (await presses(page), isTold(page)) },
	{ path: '/about' },
	// One route after another: two pages of the same one would keep their heading.
	{ path: '/about/rights' },
	{ path: '/about/print/poster' },
	{ path: '/about/languages' },
	{ path: '/about/print/notice' },
	{ path: '/accessibility' },
	{ path: '/privacy' },
	{ path: '/status' },
	{ path: '/trouble' },
	{ path: '/areas' },
	{ path: '/areas?under=45' },
	{ path: '/areas?q=%E8%B1%A1%E5%B1%B1' },
	{ path: '/badge' },
	{ path: '/badge?number=0000' },
	{ path: '/form/offline' },
	{ path: '/sign-in/no-cookies' },
	{ path: '/sign-in/not-home' },
	{ path: NOWHERE }
];

const NEWCOMER: Visit[] = [
	{ path: '/sign-in/home' },
	{ path: '/sign-in/new-pin', then: async (page) => (await presses(page), isTold(page)) }
];

const HUB_AND_AFTER: Visit[] = [
	{ path: '/form' },
	{ path: '/form/check' },
	{ path: '/form/persons/p2/remove?back=present' },
	{ path: '/form/household/home?from=check', then: typesTooManyRooms }
];

/** Something to confirm, found while somebody is still answering, and saved as it is. */
async function typesTooManyRooms(page: Page): Promise<void> {
	const saved = page.waitForResponse((response) => new URL(response.url()).pathname === '/form/changes');
	await page.locator('[name=H7]').fill('30');
	await page.keyboard.press('Tab');
	await isTold(page);
	await saved;
}

/** Held to the same by the test that brings a household there: after the close, and to the only pre-fill of the district. */
const ELSEWHERE: Record<string, string> = {
	'/(member)/my-part': 'tests/e2e/member-part.test.ts',
	'/(member)/my-part/[step]': 'tests/e2e/member-part.test.ts',
	'/(public)/sign-in/part': 'tests/e2e/member-part.test.ts',
	'/(resident)/form/[section]/[entry]/part': 'tests/e2e/member-part.test.ts',
	'/(resident)/closed': 'tests/e2e/other-times.test.ts',
	'/(resident)/confirm': 'tests/e2e/resident.test.ts'
};

/** Without a document of its own for each page, which would be most of the work. */
async function opens(page: Page, path: string): Promise<void> {
	const { pathname } = new URL(path, productUnderTest().url);
	if (new URL(page.url()).pathname === pathname || page.url() === 'about:blank' || path === NOWHERE)
		await page.goto(path);
	else {
		await page.evaluate((href) => {
			document.querySelector('main h1')?.setAttribute('data-before', '');
			const link = Object.assign(document.createElement('a'), { href });
			document.body.append(link);
			link.click();
			link.remove();
		}, path);
		await page.locator('main h1:not([data-before])').waitFor();
	}
	await page.locator('html.js').waitFor();
	expect(new URL(page.url()).pathname, 'the page is there to be seen').toBe(pathname);
}

/** What was found, by address. `seen` gathers what was visited. */
async function visits(page: Page, all: Visit[], seen: Set<string>): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const { path, then } of all) {
		await opens(page, path);
		await then?.(page);
		seen.add(new URL(page.url()).pathname);
		const misses = await auditPage(page);
		if (misses.length > 0) found[then ? `${path} (with something to mend)` : path] = misses;
	}
	return found;
}

/** "/form/persons/p1/D3" is a page of "/(resident)/form/[section]/[entry]/[step]". */
const isPageOf = (path: string, route: string): boolean =>
	new RegExp(`^${route.replace(/\/\([^)]+\)/, '').replace(/\[[^\]]+\]/g, '[^/]+') || '/'}$`).test(path);

/** As after a re-issued letter: the sealed draft is wrapped for a key that nobody has any more. */
async function loseResidentKey(householdNumber: string): Promise<void> {
	const sql = postgres(productUnderTest().databaseUrl, { max: 1 });
	await sql.begin(async (tx) => {
		await tx`insert into audit_event (at, actor_kind, actor_id, action, outcome, detail) values (now(), 'system', 'test', 'test', 'done', '{}')`;
		await tx`update data_key set resident_wrap = ${Buffer.alloc(60)} where household_id =
			(select household_id from household where block_code || household_number = ${householdNumber})`;
	});
	await sql.end();
}

test('every page of residents and of everybody is read and pressed without a miss, in normal mode and in elder mode', async ({
	page
}) => {
	const [foreign, family] = [unopened(2, 1), unopened(2, 2)];
	const household = new PostedHousehold(page.request);
	const seen = new Set<string>();
	const found: Record<string, string[]> = {};
	const visit = async (...all: Visit[]) => Object.assign(found, await visits(page, all, seen));

	await visit(...ANYBODY);
	await household.typesCode(foreign.code);
	await visit(...NEWCOMER);
	await household.typesCode(inState('draft').code);
	await visit({ path: '/sign-in/pin', then: async () => (await presses(page), isTold(page)) });
	await household.redeems(foreign.code, PIN);
	await visit(
		{ path: '/notice' },
		{ path: '/form/household/gate', then: async () => (await presses(page), isTold(page)) }
	);
	await household.post('/form/household/gate', { hasForeignMembers: '1' });
	await visit({ path: '/stopped' });

	await page.context().clearCookies();
	await household.redeems(family.code, PIN);
	await household.fillsInFamily();
	const steps = await stepsOf(page.request, 'census-2020-short', ['p1', 'p2', 'p4', 'f1']);
	expect
		.soft(
			// Nobody at home: tests/e2e/never-stuck.test.ts.
			steps.filter(({ path, step }) => path === undefined && step !== 'people/nobody'),
			'every step of the questionnaire is asked of somebody here'
		)
		.toEqual([]);
	await visit(...steps.flatMap(({ path }) => (path ? { path } : [])), ...HUB_AND_AFTER);
	await household.post('/form/household/home', { H6: '92', H7: '3' });
	await visit({ path: '/form/sign', then: async () => (await presses(page), isTold(page)) });
	await household.post('/form/sign', { signature: '张试点', promise: '1' });
	await visit(
		{ path: '/receipt' },
		{ path: '/account' },
		{ path: '/visit' },
		{ path: '/copy' },
		{ path: '/record' },
		{ path: '/withdraw' }
	);
	await loseResidentKey(family.number);
	await visit({ path: '/start-again' });
	await household.signsIn(inState('draft').code, PIN, 'own');
	await visit({ path: '/sign-in/resume?to=/form', then: async () => (await presses(page), isTold(page)) });

	expect.soft(found).toEqual({});
	const missing = routesWithPages().filter(
		(route) => !Object.hasOwn(ELSEWHERE, route) && ![...seen].some((path) => isPageOf(path, route))
	);
	expect(missing, 'pages that nobody looked at').toEqual([]);
	for (const file of Object.values(ELSEWHERE))
		expect(readFileSync(file, 'utf8')).toContain('expect(await auditPage(page)).toEqual([])');
});

/** A page in which one thing is wrong; the others are as they should be. */
const planted = (styles: string, body: string) => `<!doctype html><html lang="zh-CN"><style>
	body { margin: 0; font: 20px/1.5 sans-serif; color: #111; background: #fff }
	button, .choice { display: block; min-width: 60px; min-height: 60px; font: inherit; color: #111; background: #fff }
	${styles}</style><body><h1>试点</h1><p>一句话里的<a href="#x">链接</a>可以和字一样高。</p><button>下一步</button>${body}</body></html>`;

const PLANTED: [what: string, styles: string, body: string, found: string | RegExp][] = [
	['small text', '.small { font-size: 16px }', '<p class="small">太小的字</p>', 'text 16 < 18: <p .small> "太小的字"'],
	[
		'tight lines',
		'.tight { line-height: 1.2 }',
		'<p class="tight">太挤的字</p>',
		'line height 1.2 < 1.3: <p .tight> "太挤的字"'
	],
	['pale text', '.pale { color: #777 }', '<p class="pale">太淡的字</p>', 'contrast 4.48 < 7: <p .pale> "太淡的字"'],
	[
		'pale text on its parent’s ground',
		'.box { background: rgba(0, 0, 0, 0.5) }',
		'<div class="box"><p>太淡的字</p></div>',
		'contrast 4.75 < 7: <p> "太淡的字"'
	],
	[
		'a low button',
		'.low { min-height: 44px; padding: 0; border: 0 }',
		'<button class="low">太矮</button>',
		'target 44 < 60: <button .low> "太矮"'
	],
	['a link in a list', '', '<ul><li>看<a href="#x">这里</a>。</li></ul>', /^target \d+ < 60: <a> "这里"$/],
	[
		'a choice whose row is low',
		'.row { display: block; height: 40px }',
		'<label class="row"><input type="radio"> 男</label>',
		'target 40 < 60: <input> ""'
	],
	[
		'a folded button',
		'.low { min-height: 30px; padding: 0; border: 0 }',
		'<details><summary class="choice">更多</summary><button class="low">藏着</button></details>',
		'target 30 < 60: <button .low> "藏着"'
	],
	[
		'a covered button',
		'.cover { position: absolute; inset: 0; background: rgba(255, 255, 255, 0.01) } .low { min-height: 50px; padding: 0; border: 0 }',
		'<button class="low">盖住</button><i class="cover"></i>',
		'target 50 < 60: <button .low> "盖住"'
	]
];

test('the crawler names what is planted, and nothing else', async ({ page }) => {
	for (const [what, styles, body, found] of PLANTED) {
		await page.setContent(planted(styles, body));
		expect([what, await missesOn(page, ELDER)]).toEqual([
			what,
			[typeof found === 'string' ? found : expect.stringMatching(found)]
		]);
	}
	await page.setContent(
		planted(
			'.row { position: relative; min-height: 60px } .row a::after { content: ""; position: absolute; inset: 0 }',
			'<ul><li class="row"><a href="#x">整行都可以按</a></li></ul>'
		)
	);
	expect(await missesOn(page, ELDER), 'a whole row that can be pressed is one').toEqual([]);
	await page.setContent(planted('.wide { width: 400px }', '<div class="wide">太宽</div>'));
	expect((await overflowsOn(page))[0]).toContain('wider than 320: <div .wide>');
	await page.setContent(
		planted('.cut { width: 100px; overflow: hidden; white-space: nowrap }', '<p class="cut">看不到最后的几个字</p>')
	);
	expect((await overflowsOn(page))[0]).toContain('<p .cut>');
});
