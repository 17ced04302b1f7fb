import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BUDGET, judgeWeights } from '../../../../tools/ci/weight/budget';
import { weighPages } from '../../../../tools/ci/weight/pages';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const FILES = '_app/immutable/';
/** Bytes that no compression makes smaller. */
const ofSize = (bytes: number) => randomBytes(bytes).toString('latin1');

interface Planted {
	/** Bytes by file below `_app/immutable/`; a file has the same in each language where nothing else is said. */
	sizes?: Record<string, number>;
	/** What the page's own script imports as it runs. */
	later?: string;
}

/** A build with a first page, one page of staff, and one step of the form whose script is `nodes/2.js`. */
function planted({ sizes = {}, later }: Planted): string {
	const output = mkdtempSync(join(tmpdir(), 'zitian-weight-'));
	folders.push(output);
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(output, file)), { recursive: true });
		writeFileSync(join(output, file), text, 'latin1');
	};
	const route = (id: string, leaf: number) => ({ id, page: { layouts: [0, null], errors: [null], leaf } });
	const client = { start: `${FILES}start.js`, app: `${FILES}app.js`, imports: [`${FILES}shared.js`] };
	const routes = [
		route('/(public)', 1),
		route('/(resident)/form/[section]/[step]', 2),
		route('/(staff)/staff', 3),
		{ id: '/healthz', page: null }
	];
	write('server/package.json', '{"type":"module"}');
	write('server/manifest-full.js', `export const manifest = ${JSON.stringify({ _: { client, routes } })};`);
	for (const node of [0, 1, 2, 3])
		write(
			`server/nodes/${node}.js`,
			`export const imports = ["${FILES}nodes/${node}.js","${FILES}shared.js"];\nexport const stylesheets = ["${FILES}${node}.css"];\n`
		);
	const manifest: Record<string, object> = {
		app: { file: `${FILES}app.js`, dynamicImports: ['staff'] },
		staff: { file: `${FILES}nodes/3.js` },
		step: { file: `${FILES}nodes/2.js`, dynamicImports: later ? ['later'] : [] },
		later: { file: `${FILES}${later}` }
	};
	write('client/.vite/manifest.json', JSON.stringify(manifest));
	const files = [
		'start.js',
		'app.js',
		'shared.js',
		...[0, 1, 2, 3].flatMap((node) => [`nodes/${node}.js`, `${node}.css`]),
		later ?? []
	].flat();
	for (const file of files)
		for (const language of ['', 'hant/', 'en/'])
			write(`client/${FILES}${language}${file}`, ofSize(sizes[`${language}${file}`] ?? sizes[file] ?? 1_000));
	return output;
}

const judged = async (build: Planted) => judgeWeights(await weighPages(planted(build)));

describe('the weight of a page', () => {
	it('is printed for each page that residents see, and passes within what is promised', async () => {
		const { table, passed } = await judged({});
		expect(table).toHaveLength(2);
		expect(table.join('\n')).toMatch(/ 5\.\d KB script, +2\.\d KB style {2}\/\(public\)/);
		expect(passed).toEqual([]);
	});

	it('is too much where a script of a step is too large, counted once however many import it', async () => {
		expect((await judged({ sizes: { 'shared.js': 40_000, 'nodes/2.js': 40_000 } })).passed).toEqual([]);
		expect((await judged({ sizes: { 'nodes/2.js': BUDGET.script } })).passed).toEqual([
			expect.stringMatching(/^\/\(resident\)\/form\/\[section\]\/\[step\]: 9\d\.\d KB of script, 90\.0 are promised\.$/)
		]);
	});

	it('has a smaller budget on the first page', async () => {
		expect((await judged({ sizes: { 'nodes/1.js': 60_000 } })).passed).toEqual([
			expect.stringMatching(/^\/\(public\): 6\d\.\d KB of script, 60\.0/)
		]);
	});

	it('is that of the heaviest language', async () => {
		expect((await judged({ sizes: { 'en/nodes/2.js': 90_000 } })).passed).toHaveLength(1);
	});

	it('counts what a page imports as it runs, but not the other pages', async () => {
		expect((await judged({ later: 'later.js', sizes: { 'later.js': 90_000 } })).passed).toHaveLength(1);
		expect((await judged({ sizes: { 'nodes/3.js': 90_000 } })).passed).toEqual([]);
	});

	it('counts styles', async () => {
		expect((await judged({ sizes: { '0.css': 12_000 } })).passed).toEqual([
			expect.stringMatching(/KB of style, 12\.0 are promised/),
			expect.stringMatching(/KB of style, 12\.0 are promised/)
		]);
	});

	it('has a budget of its own for a visit at the door', () => {
		const first = { route: '/(public)', script: 1, style: 1 };
		const visit = { route: '/(field)/enumerator/offline', script: BUDGET.visitScript, style: 1 };
		expect(judgeWeights([first, visit]).passed).toEqual([]);
		expect(judgeWeights([first, { ...visit, script: visit.script + 1 }]).passed).toEqual([
			expect.stringContaining('110.0 are promised')
		]);
	});

	it('is no excuse where the first page is not found', () => {
		expect(judgeWeights([]).passed).toEqual([expect.stringContaining('no first page')]);
	});
});
