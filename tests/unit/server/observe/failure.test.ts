import { expect, it } from 'vitest';
import { failureOf } from '$lib/server/observe/failure';

const PLANTED = '张种植甲 450304198001010019';

it('a failure is told by class, SQLSTATE and rule, and by nothing that it quotes', () => {
	const answer = Object.assign(new Error(`Key (name)=(${PLANTED}) already exists.`), {
		name: 'PostgresError',
		code: '23505',
		constraint_name: 'household_number_unique',
		detail: PLANTED
	});
	const failure = failureOf(new Error(`Failed query: insert … ${PLANTED}`, { cause: answer }));
	expect(failure).toMatchObject({
		kind: 'Error',
		cause: 'PostgresError',
		code: '23505',
		constraint: 'household_number_unique'
	});
	expect(failure.stack[0]).toMatch(/^\s+at /);
	expect(JSON.stringify(failure)).not.toContain('种植');
});

it('what calls itself a code and is none is left out', () => {
	expect(failureOf(Object.assign(new Error('x'), { code: PLANTED }))).not.toHaveProperty('code');
	expect(failureOf('thrown text')).toEqual({ kind: 'string', stack: [] });
});
