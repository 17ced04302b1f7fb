import { describe, expect, it } from 'vitest';
import { isGuessable } from '$lib/server/auth/guessable';

const own = ['0231', '韦榕灯'];

describe('a password', () => {
	it.each([
		'password1234',
		'Password123!',
		'qwertyuiop12',
		'1qaz2wsx3edc',
		'123456789012',
		'iloveyou1234',
		'letmeinletmein',
		'trustno1trustno1',
		'P@ssw0rd2020!',
		'qazwsxedcrfv',
		'woainiwoaini',
		'renkoupucha1'
	])('that many people have is refused: %s', async (password) => {
		expect(await isGuessable(password, own)).toBe(true);
	});

	it.each([
		'lantern river osmanthus',
		'jS8s_2kdkPq1zVw0',
		'桥头 老桂花树 晒谷坪 1987',
		'x'.repeat(10) + 'tulip bridge 7 kettle'
	])('of unrelated words, or drawn at random, is taken: %s', async (password) => {
		expect(await isGuessable(password, own)).toBe(false);
	});

	it('that is long costs no more to judge than one of 64 characters', async () => {
		expect(await isGuessable('lantern river osmanthus '.repeat(8), own)).toBe(false);
	});
});
