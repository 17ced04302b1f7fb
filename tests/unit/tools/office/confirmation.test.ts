import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isConfirmed } from '../../../../tools/office/confirmation';

function terminal(typed: string, isTTY = true) {
	const input = Object.assign(new PassThrough(), { isTTY });
	input.end(typed);
	return { input, output: new PassThrough() };
}

describe('what cannot be undone', () => {
	it('is confirmed by typing its name', async () => {
		const asked = terminal(' census-2020 \n');
		expect(await isConfirmed('census-2020', undefined, asked)).toBe(true);
		expect(String(asked.output.read())).toContain('type census-2020');
	});

	it.each(['\n', 'y\n', 'census-2030\n'])('is not confirmed by typing %j', async (typed) => {
		expect(await isConfirmed('census-2020', undefined, terminal(typed))).toBe(false);
	});

	it('is confirmed by the name in the call and by no other', async () => {
		expect(await isConfirmed('census-2020', 'census-2020', terminal('', false))).toBe(true);
		expect(await isConfirmed('census-2020', 'yes', terminal('census-2020\n'))).toBe(false);
	});

	it('is refused where nobody can be asked', async () => {
		await expect(isConfirmed('census-2020', undefined, terminal('census-2020\n', false))).rejects.toThrow(
			'--confirm census-2020'
		);
	});
});
