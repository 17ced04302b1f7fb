import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { databaseUrl, execute } from './postgres-server';

export interface TestDatabase {
	/** Address of a migrated database that belongs to this test file alone. */
	url: string;
}

/**
 * A database for one test file, copied from the migrated template and dropped after the file's last test. Call it at the
 * top of the file: `const database = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
	const server = inject('postgresUrl');
	const name = `zitian_${randomUUID().replaceAll('-', '')}`;
	await copyTemplate(server, name);
	afterAll(() => execute(server, `drop database if exists ${name} with (force)`));
	return { url: databaseUrl(server, name) };
}

/** The address of the server itself, for tests that need a database of another kind. */
export function testServerUrl(): string {
	return inject('postgresUrl');
}

async function copyTemplate(server: string, name: string): Promise<void> {
	await execute(server, `create database ${name} template ${inject('postgresTemplate')}`);
}
