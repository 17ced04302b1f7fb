import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../../tools/office/reasons';

const answered = (code: string, message: string, parts: { detail?: string; hint?: string } = {}) =>
	reasonOf(
		new DrizzleQueryError(
			'insert into staff values ($1)',
			['韦明'],
			Object.assign(new Error(message), { code, ...parts })
		)
	);

describe('why the database refused', () => {
	it('is told with its detail and its hint', () => {
		expect(answered('42501', 'permission denied for table staff', { detail: 'Owner: a.', hint: 'Grant it.' })).toBe(
			'数据库用户没有这项权限。  |  The database’s user may not do this.\n  permission denied for table staff (42501)\n  Owner: a.\n  提示  |  Hint: Grant it.'
		);
	});

	it.each([
		[
			'23514',
			'new row for relation "staff" violates check constraint "staff_check"',
			{ detail: 'Failing row contains (0231, 韦明).' }
		],
		[
			'23505',
			'duplicate key value violates unique constraint "staff_number"',
			{ detail: 'Key (name)=(韦明) already exists.' }
		],
		['22P02', 'invalid input syntax for type uuid: "韦明"', {}]
	])('never shows a value of a row (%s)', (code, message, parts) => {
		expect(answered(code, message, parts)).not.toContain('韦明');
		expect(answered(code, message, parts)).not.toContain('insert');
		expect(answered(code, message, parts)).toContain(`(${code})`);
	});

	it.each([
		['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', 'The database cannot be reached'],
		['28P01', 'password authentication failed for user "zitian"', 'user or the password'],
		['3D000', 'database "zitian" does not exist', 'no database of the name'],
		['53100', 'could not extend file', 'disk is full'],
		['57P03', 'the database system is starting up', 'cannot be reached'],
		['40P01', 'deadlock detected', 'try again']
	])('begins with a sentence for %s', (code, message, sentence) => {
		expect(answered(code, message).split('\n')[0]).toContain(sentence);
	});
});

describe('why something else failed', () => {
	it('names the file in both languages', () => {
		const error = Object.assign(new Error("ENOENT: no such file, open 'a'"), { code: 'ENOENT', path: 'a' });
		expect(reasonOf(error)).toBe('找不到文件或文件夹  |  No such file or folder: a');
	});

	it('is the error’s own message otherwise', () => {
		expect(reasonOf(new Error('Port 3000 is taken'))).toBe('Port 3000 is taken');
		expect(reasonOf('text')).toBe('text');
	});
});
