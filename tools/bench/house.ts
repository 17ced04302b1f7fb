/**
 * npm run bench:house -- [--out FILE.json] [--item D12]
 *
 * The house in figures: source files and how small they are, circles among files and among folders (types are imports too),
 * and which files outside the questionnaires name one item. Prints them and judges nothing.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { between, circlesIn, graphOf } from './support/circles';
import { figuresOf } from './support/figures';

const { values } = parseArgs({ options: { out: { type: 'string' }, item: { type: 'string', default: 'D12' } } });
const SHORT = 15;

/** Lines of a file; what stands behind the last line break is none where it is empty. */
const linesOf = (file: string): number => readFileSync(file, 'utf8').replace(/\n$/, '').split('\n').length;

const filesIn = (folder: string): string[] => globSync(`${folder}/**/*.{ts,svelte}`).sort();

/** Every import below `src`, also of types only. */
async function imports(): Promise<[string, string][]> {
	const options = { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } };
	const { output } = await cruise(['src'], options, {
		alias: { $lib: `${process.cwd()}/src/lib` },
		extensions: ['.ts', '.js', '.svelte', '.json']
	});
	const isOurs = (file: string) => /^src\/.*\.(ts|svelte)$/.test(file);
	return (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
		dependencies.flatMap(({ resolved }): [string, string][] =>
			isOurs(source) && isOurs(resolved) ? [[source, resolved]] : []
		)
	);
}

/**
 * `server/use-cases`, `components/staff`; a file that lies between rooms is one by itself: `server/deps.ts`. Routes are one.
 * A circle of nothing but such files is one of files, and counted there.
 */
function roomOf(file: string): string {
	const [first = '', second = ''] = file.replace(/^src\/(lib\/)?/, '').split('/');
	return first === 'routes' || second === '' ? first : `${first}/${second}`;
}

function sizes() {
	const lines = new Map(filesIn('src').map((file) => [file, linesOf(file)]));
	const short = [...lines].filter(([, count]) => count < SHORT).map(([file]) => file);
	const { median, worst } = figuresOf([...lines.values()]);
	const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
	return {
		files: lines.size,
		lines: all,
		medianLines: median,
		mostLines: worst,
		filesUnder15Lines: short.length,
		short
	};
}

/** What changes with an item besides its own data: the fewer files, the more of it is data. */
function naming(item: string) {
	const names = new RegExp(`(?<![A-Za-z0-9])${item}(?![A-Za-z0-9])`);
	const isThis = (file: string) => basename(file) === basename(import.meta.filename);
	const named = ['src', 'scripts', 'tools', 'tests']
		.flatMap(filesIn)
		.filter((file) => !isThis(file) && names.test(readFileSync(file, 'utf8')));
	const program = named.filter((file) => !/^(tests|src\/lib\/questionnaires)\//.test(file));
	return { item, files: named.length, outsideQuestionnairesAndTests: program.length, program };
}

const edges = await imports();
const figures = {
	...sizes(),
	imports: edges.length,
	fileCircles: circlesIn(graphOf(edges)),
	folderCircles: circlesIn(between(edges, dirname)),
	roomCircles: circlesIn(between(edges, roomOf)).filter((circle) => !circle.every((room) => room.includes('.'))),
	naming: naming(values.item)
};

const told = (title: string, circles: string[][]) =>
	`${title}: ${circles.length}\n${circles.map((circle) => `  ${circle.join(' · ')}\n`).join('')}`;
process.stdout.write(
	`Source files: ${figures.files} (${figures.lines} lines, median ${figures.medianLines}, most ${figures.mostLines}); under ${SHORT} lines: ${figures.filesUnder15Lines}\n` +
		told('Circles of files', figures.fileCircles) +
		told('Circles of folders', figures.folderCircles) +
		told('Circles of rooms', figures.roomCircles) +
		`Files that name ${values.item}: ${figures.naming.files}, ${figures.naming.outsideQuestionnairesAndTests} of them neither questionnaire nor test\n`
);
if (values.out) writeFileSync(values.out, `${JSON.stringify(figures, null, 2)}\n`);
