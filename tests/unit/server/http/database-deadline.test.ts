import { expect, it } from 'vitest';
import { whileDatabaseAnswers } from '$lib/server/http/database-deadline';

const never = new Promise<string>(() => undefined);

it('work that waits for a silent database is given up', async () => {
	await expect(whileDatabaseAnswers(never, async () => false, 1)).resolves.toBeUndefined();
});

it('work that is merely slow goes on for as long as the database answers', async () => {
	let asked = 0;
	let finish: (value: string) => void = () => undefined;
	const work = new Promise<string>((resolve) => (finish = resolve));
	const answers = async () => {
		if (++asked === 3) finish('saved');
		return true;
	};
	await expect(whileDatabaseAnswers(work, answers, 1)).resolves.toBe('saved');
	expect(asked).toBe(3);
});

it('a failure of the work is its own, and nobody is asked', async () => {
	const answers = () => Promise.reject(new Error('asked'));
	await expect(whileDatabaseAnswers(Promise.reject(new Error('bug')), answers, 60_000)).rejects.toThrow('bug');
});
