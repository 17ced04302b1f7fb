import { DrizzleQueryError } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandError, commandNamed, exitCodeOf, UsageError, wholeNumber } from '../../../../tools/office/command-line';

const written: string[] = [];
beforeEach(() => {
	written.length = 0;
	for (const stream of [process.stdout, process.stderr]) {
		vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
	}
});
afterEach(() => vi.restoreAllMocks());

const command = () =>
	commandNamed('npm run try', { zh: '试一试', en: 'Tries' })
		.requiredOption('--out <file>', 'a file')
		.option('--size <n>', 'a number', wholeNumber);
const work = vi.fn(async () => undefined);
const call = (...words: string[]) => exitCodeOf(command(), work, words);
const failing = (error: unknown) => exitCodeOf(command(), (): Promise<void> => Promise.reject(error), ['--out', 'x']);
const output = () => written.join('');

describe('a command', () => {
	beforeEach(() => work.mockClear());

	it('that is done ends with 0', async () => {
		expect(await call('--out', 'x', '--size', '12')).toBe(0);
		expect(work).toHaveBeenCalledWith({ out: 'x', size: 12 }, []);
	});

	it('shows its usage in both languages on --help and does nothing', async () => {
		for (const words of [['--help'], ['-h'], ['--out', 'x', '--help']]) expect(await call(...words)).toBe(0);
		expect(work).not.toHaveBeenCalled();
		for (const part of ['用法  |  Usage: npm run try -- [options]', '试一试', 'Tries', '--out <file>'])
			expect(output()).toContain(part);
	});

	it.each([
		[['--out', 'x', '--fast'], '不认识的选项：--fast  |  not understood: --fast'],
		[['--outt=x'], '不认识的选项：--outt  |  not understood: --outt'],
		[[], '缺少选项：--out <file>  |  missing option: --out <file>'],
		[['--out'], '选项后面缺少内容：--out <file>'],
		[['--out', 'x', 'y'], '多余的参数  |  too many arguments'],
		[['--out', 'x', '--size', 'many'], '要写 1 以上的整数。']
	])('called with %j ends with 2, says what was wrong with the usage, and does nothing', async (words, sentence) => {
		expect(await call(...words)).toBe(2);
		expect(work).not.toHaveBeenCalled();
		expect(output()).toContain(sentence);
		expect(output()).toContain('Usage: npm run try -- [options]');
	});

	it('that finds a mistake in its options itself ends with 2 as well', async () => {
		expect(await failing(new UsageError('--a without --b'))).toBe(2);
		expect(output()).toMatch(/--a without --b[\s\S]*Usage: /);
	});

	it('that is refused ends with 1 and shows the reason alone', async () => {
		expect(await failing(new CommandError('No.'))).toBe(1);
		expect(output()).toBe('No.\n');
	});

	it('that the database stops shows what the database said, and neither the statement nor its values', async () => {
		const cause = Object.assign(new Error('the role zitian_field is missing'), {
			code: 'P0001',
			hint: 'As a superuser: CREATE ROLE'
		});
		expect(await failing(new DrizzleQueryError('DO $$ BEGIN', ['韦明'], cause))).toBe(1);
		expect(output()).toBe(
			'数据库拒绝了，原因如下。  |  The database refused, for this reason.\n  the role zitian_field is missing (P0001)\n  提示  |  Hint: As a superuser: CREATE ROLE\n'
		);
	});
});
