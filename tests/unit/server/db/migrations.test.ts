import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/lib/server/db/migrations';
/** From here on two releases serve side by side while the servers are restarted one after the other. */
const FIRST = '0023';

/** What takes away, or asks for, something that the build before does not know. */
const BREAKING: readonly RegExp[] = [
	/\bDROP\s+(TABLE|COLUMN|VIEW|FUNCTION(?!\s+IF\s+EXISTS\s+pg_temp))\b/i,
	/\bRENAME\b/i,
	/\bALTER\s+COLUMN\s+\S+\s+(TYPE|SET\s+DATA\s+TYPE|SET\s+NOT\s+NULL)\b/i,
	/\bADD\s+COLUMN\s+(?![^;]*\bDEFAULT\b)[^;]*\bNOT\s+NULL\b/i,
	/\bREVOKE\b/i
];

/** Statements that end the build before, each without comments and strings. */
function breakingIn(migration: string): string[] {
	const statements = migration
		.replace(/--.*$/gm, '')
		.replace(/'[^']*'/g, "''")
		.split(';');
	return statements.map((each) => each.trim()).filter((each) => BREAKING.some((pattern) => pattern.test(each)));
}

describe('a migration leaves the build before able to serve', () => {
	const newer = readdirSync(FOLDER).filter((name) => name.endsWith('.sql') && name >= FIRST);
	it.each(newer)('%s takes nothing away', (name) => {
		expect(breakingIn(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
	});

	it.each([
		'ALTER TABLE a DROP COLUMN b',
		'DROP TABLE a',
		'ALTER TABLE a RENAME COLUMN b TO c',
		'ALTER TABLE a ALTER COLUMN b SET NOT NULL',
		'ALTER TABLE a ADD COLUMN b text NOT NULL',
		'REVOKE SELECT ON a FROM zitian_web'
	])('notices: %s', (statement) => expect(breakingIn(statement)).toHaveLength(1));

	it.each([
		'ALTER TABLE a ADD COLUMN b text',
		"ALTER TABLE a ADD COLUMN b text NOT NULL DEFAULT 'x; DROP TABLE'",
		'CREATE TABLE a (b text NOT NULL) -- DROP TABLE'
	])('allows: %s', (statement) => expect(breakingIn(statement)).toEqual([]));
});
