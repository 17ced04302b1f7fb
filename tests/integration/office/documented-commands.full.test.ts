import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { sealForOffice } from '$lib/server/crypto/office-seal';
import { container } from '$lib/server/portal/container';
import { dataKey } from '$lib/server/db/schema';
import type { Deps } from '$lib/server/deps';
import { systemClock } from '$lib/server/runtime/clock';
import { readSettings } from '$lib/server/settings';
import { agreeToClose, askClose } from '$lib/server/use-cases/office/prepare-close';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { testClock } from '../../support/clock';
import { example } from '../../support/complete-draft';
import { documentedCommands, fileOf } from '../../support/documented-commands';
import { fillIn, PIN } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'zitian-office-'));
const settings = {
	DATABASE_URL: database.url,
	ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
	OFFICE_PUBLIC_KEY: join(folder, 'office-public-key.json')
};
const GUIDE = documentedCommands('docs/operations.md');
const CLOSING = 'Closing the round';
const CLOSE = GUIDE.find(({ script }) => script === 'close-round')?.words ?? [];
/** What each command printed when it ran last. */
const printed = new Map<string, string>();
let deps: Deps;

/** Runs the command as npm does: in the project's folder, called from the clerk's. */
async function run(script: string, words: string[]) {
	const env = { ...process.env, ...settings, INIT_CWD: folder };
	// What a clerk types when asked.
	const typed = script === 'office-keys' || script === 'open-responses' ? ['--passphrase-file', 'passphrase'] : [];
	const child = spawn(process.execPath, ['--import', 'tsx', fileOf(script), ...typed, ...words], {
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
	printed.set(script, output);
	return { code, output, errors };
}

const file = (name: string) => readFileSync(join(folder, name), 'utf8');
/** Codes of the printed letters, by 户编号. */
const codesIn = (html: string): string[] =>
	[...html.matchAll(/\d{4} \d{4} \d{4} \d{4}/g)].map(([code]) => code.replaceAll(' ', ''));
const keysLeft = async () =>
	(await deps.db.select().from(dataKey)).filter(({ residentWrap }) => residentWrap !== null).length;

async function opens(code: string) {
	const opened = await choosePin(deps, { code, pin: PIN, pinAgain: PIN, userAgent: 'test' });
	if (!opened.ok) throw new Error(opened.problem.code);
	return opened.value.session;
}

beforeAll(async () => {
	writeFileSync(join(folder, 'passphrase'), '漓江 竹筏 Lantern 九月\n');
	const rows = ['001', '002', '003'].map((number) => ['450304001001001', number, '漓榕新村', '3 栋', `4${number}`]);
	const list = [['普查小区代码', '户编号', '地址', '建筑物', '房号'], ...rows];
	await writeXlsxFile(list.map((row) => row.map((value) => ({ value, type: String })))).toFile(
		join(folder, 'list.xlsx')
	);
	// The round's only key is never written into the folder that is copied and backed up with the program.
	const inside = ['--name', 'xiangshan-2020', '--folder', process.cwd()];
	expect(await run('office-keys', inside)).toMatchObject({ code: 1, errors: expect.stringContaining('--folder') });
	expect(await run('office-keys', ['--name', 'xiangshan-2020'])).toMatchObject({ code: 0 });
	deps = await container(readSettings({ ...settings, REHEARSAL: '1' }), testClock());
});
afterAll(async () => {
	await deps.close();
	rmSync(folder, { recursive: true });
});

// One after the other, each on what the one before it wrote.
describe('the operations guide', () => {
	it.each(GUIDE.filter(({ heading }) => heading !== CLOSING))(
		'has a command before the close that works as it stands: $line',
		async ({ script, words }) => {
			expect(await run(script, words)).toMatchObject({ code: 0 });
		}
	);

	it('lets a household report with its printed letter, while another only begins', async () => {
		const [first = '', second = ''] = codesIn(file('letters.html'));
		const resident = await opens(first);
		await fillIn({ deps } as Parameters<typeof fillIn>[0], resident, example(deps, 1).draft);
		expect(await submitForm(deps, resident, { signature: '试点甲', promise: true })).toMatchObject({ ok: true });
		await fillIn({ deps } as Parameters<typeof fillIn>[0], await opens(second), example(deps, 2).draft);
	});

	it('closes nothing that was not exported, whatever was confirmed', async () => {
		const refused = await run('close-round', CLOSE);
		expect(refused).toMatchObject({
			code: 1,
			errors: expect.stringMatching(/还有 1 份没有导出.*1 submissions are not exported/)
		});
		expect(refused.output).toMatch(/没有上报的草稿 1 份.*1 drafts that were not submitted/);
		expect(await keysLeft()).toBe(2);
	});

	it.each(GUIDE.filter(({ heading, script }) => heading === CLOSING && script !== 'close-round'))(
		'has a command of the close that works as it stands: $line',
		async ({ script, words }) => {
			expect(await run(script, words)).toMatchObject({ code: 0 });
		}
	);

	it('has opened what the household reported, and checked it', async () => {
		expect(JSON.parse(file('responses.jsonl'))).toMatchObject({
			signature: '试点甲',
			version: 1,
			response: { householdNumber: '001' }
		});
		expect(JSON.parse(printed.get('check-response') ?? '')).toEqual({ findings: expect.any(Array) });
	});

	it('closes nothing that two people of the office have not agreed to, each signed in with an account of their own', async () => {
		const alone = await run('close-round', CLOSE);
		expect(alone).toMatchObject({
			code: 1,
			errors: expect.stringMatching(/两位同事.*Two of the office[^]*\/office\/close/)
		});
		expect(await keysLeft()).toBe(2);
		const house = { deps: { ...deps, clock: systemClock } } as Parameters<typeof signedIn>[0];
		const [first, second] = [await signedIn(house, 'office', [], ''), await signedIn(house, 'office', [], '')];
		expect(await askClose(house.deps, first, 'census-2020')).toMatchObject({ ok: true });
		expect(await agreeToClose(house.deps, second, 'census-2020')).toMatchObject({ ok: true });
	});

	it.each([[[]], [['--confirm', 'census-2030']]])(
		'destroys no key when the close is confirmed with %j',
		async (words) => {
			expect(await run('close-round', words)).toMatchObject({
				code: 1,
				errors: expect.stringContaining('Not confirmed')
			});
			expect(await keysLeft()).toBe(2);
		}
	);

	it('ends with the close, which its last command does', async () => {
		expect(GUIDE.at(-1)?.script).toBe('close-round');
		expect(await run('close-round', CLOSE)).toMatchObject({
			code: 0,
			output: expect.stringMatching(/未导出 0 份[^]*提出，.*同意/)
		});
		expect(await keysLeft()).toBe(0);
		// Whoever is not sure that it went through runs it again.
		expect(await run('close-round', CLOSE)).toMatchObject({ code: 0, output: expect.stringMatching(/已在 .* 结束/) });
	});
});

describe('an interview that was set aside', () => {
	it('is exported as what it is, written apart, and read by the checks', async () => {
		const [line = ''] = file('responses.jsonl').trim().split('\n');
		const aside = { ...(JSON.parse(line) as object), aside: { state: 'findings', items: ['D11'] } };
		const sealed = await sealForOffice(deps.officeKey, { aside: [aside, aside] });
		writeFileSync(join(folder, 'with-aside.jsonl'), `${file('sealed.jsonl')}${sealed}\n`);
		const words = ['--key', 'office-private-key.json', '--in', 'with-aside.jsonl', '--out', 'both.jsonl'];
		expect(await run('open-responses', words)).toMatchObject({
			code: 0,
			output: expect.stringMatching(/2 forms of interviews that were set aside in both.aside.jsonl/)
		});
		expect(file('both.jsonl')).toBe(file('responses.jsonl'));
		expect(
			file('both.aside.jsonl')
				.trim()
				.split('\n')
				.map((each) => JSON.parse(each) as unknown)
		).toEqual([aside, aside]);
		expect(await run('check-response', ['both.aside.jsonl'])).toMatchObject({ code: 0 });
		expect(await run('open-responses', words)).toMatchObject({ code: 1, errors: expect.stringContaining('already') });
	});
});

describe('an export that was damaged on its way', () => {
	it('loses no other line', async () => {
		const [sealed = ''] = file('sealed.jsonl').trim().split('\n');
		writeFileSync(join(folder, 'damaged.jsonl'), `${sealed}\n${sealed.slice(0, 300)}\n`);
		const words = (key: string, out: string) => ['--key', key, '--in', 'damaged.jsonl', '--out', out];
		const opened = await run('open-responses', words('office-private-key.json', 'again.jsonl'));
		expect(opened).toMatchObject({ code: 1, errors: expect.stringMatching(/^第 2 行 .*damaged on its way/) });
		expect(file('again.jsonl')).toBe(file('responses.jsonl'));
	});

	it('is not confused with a wrong passphrase, which is said as such', async () => {
		writeFileSync(join(folder, 'wrong'), 'another passphrase\n');
		const words = ['--key', 'office-private-key.json', '--in', 'sealed.jsonl', '--out', 'never.jsonl'];
		expect(await run('open-responses', [...words, '--passphrase-file', 'wrong'])).toMatchObject({
			code: 1,
			errors: expect.stringMatching(/口令不对.*passphrase does not open/)
		});
	});
});
