import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../src/lib/server/db/embedded/server';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A superuser's address of the test server. */
		postgresUrl: string;
		/** The migrated database from which each test file gets its copy. */
		postgresTemplate: string;
	}
}

/** Vitest's global setup: one real PostgreSQL for all integration tests, `TEST_DATABASE_URL` or a private one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await testServer();
	const template = `zitian_template_${process.pid}`;
	await execute(server.url, `create database ${template}`);
	await migrateIfWritten(databaseUrl(server.url, template));
	project.provide('postgresUrl', server.url);
	project.provide('postgresTemplate', template);
	return async () => {
		await execute(server.url, `drop database if exists ${template} with (force)`);
		await server.stop();
	};
}

/** The same server's address for another database. */
export function databaseUrl(serverUrl: string, database: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${database}`;
	return url.href;
}

export async function execute(url: string, statement: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await sql.unsafe(statement);
	} finally {
		await sql.end({ timeout: 5 });
	}
}

async function testServer(): Promise<{ url: string; stop(): Promise<void> }> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: async () => undefined };
	const folder = await mkdtemp(join(tmpdir(), 'zitian-test-'));
	const server = await startPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
	const stop = async () => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	return { url: server.url, stop };
}

async function migrateIfWritten(url: string): Promise<void> {
	const file = new URL('../../src/lib/server/db/migrate.ts', import.meta.url);
	if (!existsSync(file)) return;
	const { migrate } = await import(/* @vite-ignore */ file.href);
	await migrate(url);
}
