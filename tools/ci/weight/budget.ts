import type { PageWeight } from './pages.ts';

const KB = 1024;

/** What is promised to a phone with one bar of signal: bytes, gzipped. */
export const BUDGET = { firstPageScript: 60 * KB, visitScript: 110 * KB, script: 90 * KB, style: 12 * KB };

const FIRST_PAGE = '/(public)';
/** An enumerator's list of doors, and a visit up to its first page. */
const VISIT = '/(field)/enumerator/offline';

const isJudged = ({ route }: PageWeight): boolean => route === VISIT || /^\/\((public|resident|member)\)/.test(route);

const SCRIPT: Record<string, number> = { [FIRST_PAGE]: BUDGET.firstPageScript, [VISIT]: BUDGET.visitScript };
const scriptBudget = ({ route }: PageWeight): number => SCRIPT[route] ?? BUDGET.script;

/** What each page that residents see weighs, and a visit at the door, heaviest first, and one line for each budget that is passed. */
export function judgeWeights(pages: PageWeight[]): { table: string[]; passed: string[] } {
	const judged = pages.filter(isJudged).sort((one, other) => other.script - one.script);
	const table = judged.map((page) => `${inKb(page.script)} KB script, ${inKb(page.style)} KB style  ${page.route}`);
	const passed = judged.flatMap((page) => [
		...over(page, 'script', scriptBudget(page)),
		...over(page, 'style', BUDGET.style)
	]);
	// Without it the stricter of the two budgets would hold nothing.
	if (!judged.some(({ route }) => route === FIRST_PAGE))
		passed.push(`There is no first page (${FIRST_PAGE}) among the pages.`);
	return { table, passed };
}

const over = (page: PageWeight, part: 'script' | 'style', budget: number): string[] =>
	page[part] > budget
		? [`${page.route}: ${inKb(page[part]).trim()} KB of ${part}, ${inKb(budget).trim()} are promised.`]
		: [];

const inKb = (bytes: number): string => (bytes / KB).toFixed(1).padStart(5);
