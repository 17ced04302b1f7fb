/** `npm run weight`: what each page that residents see weighs in the last build; fails where more than is promised. */
import { judgeWeights } from './weight/budget.ts';
import { weighPages } from './weight/pages.ts';

const { table, passed } = judgeWeights(await weighPages('.svelte-kit/output'));
process.stdout.write(`${[...table.map((line) => `  ${line}`), ...passed.map((line) => `× ${line}`)].join('\n')}\n`);
process.exitCode = passed.length === 0 ? 0 : 1;
