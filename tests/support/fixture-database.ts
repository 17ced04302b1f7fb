import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { JWK } from 'jose';
import type { TimelineEntry } from '$lib/domain/support/timeline';
import type { Draft } from '$lib/engine/model/draft';
import { container } from '$lib/server/portal/container';
import { migrate } from '$lib/server/db/migrate';
import { readSettings } from '$lib/server/settings';
import { testClock } from './clock';
import type { Cookie } from './cookie-jar';
import { openGate, type Portal } from './portal';
import { databaseUrl, execute } from './postgres-server';

/** What a household had answered, whatever the draft keeps beside it (ids, marks, confirmations). */
export interface AnswersThen {
	household: Record<string, string>;
	/** Answers of each entry by list, in the order of the form. */
	lists: Record<string, Record<string, string>[]>;
	/** Typed, and not an answer yet. */
	unfinished: string[];
}

/** A phone that keeps its household's draft: the plain content, and the records as the browser's storage holds them. */
export interface KeptPhone {
	/** `server`, `around` and `owner` of the kept form; `outbox` holds changes that the phone has not sent. */
	form: {
		server: { draft: unknown; revision: number; savedAt?: number };
		around: Record<string, unknown>;
		owner: string;
	};
	outbox: { device: string; first: number; changes: Record<string, unknown>[] };
	/** By name; each run of bytes as `{ bytes: base64 }` or `{ buffer: base64 }`. */
	records: Record<string, unknown>;
}

/** What happened, the newest first: an action or the cause of a refused sign-in. */
export type TimelineThen = { what: string; at: number }[];

export interface ReceiptThen {
	receiptNumber: string;
	/** What the QR code said. */
	token: string;
	/** As the door of the household was told: `stands`, `withdrawn` … */
	state: string;
}

export interface HouseholdThen {
	householdId: string;
	/** 15 digits */
	block: string;
	/** 3 digits */
	number: string;
	/** Of the letter that opens it. */
	code?: string;
	/** Of a letter that was replaced. */
	oldCode?: string;
	pin?: string;
	/** Of a browser that was signed in. */
	cookies?: Cookie[];
	/** As the pages of the form showed it. */
	answers?: AnswersThen;
	/** Where the draft is complete (with what the phone kept): what the office is to open after it is submitted. */
	response?: unknown;
	receipts?: ReceiptThen[];
	phone?: KeptPhone;
	timeline: TimelineThen;
}

/** What is to be found in the database of a version again. Everybody in it is invented, every key is a test's. */
export interface FixtureFacts {
	version: string;
	/** Real time at which it was made, UTC milliseconds: sessions and cookies last from then on. */
	madeAt: number;
	/** The round's time then. */
	roundAt: string;
	secrets: string;
	office: { publicKey: JWK; privateKey: JWK };
	staff: Record<string, { number: string; password: string; totpSecret: string; cookies: Cookie[] }>;
	households: Record<string, HouseholdThen>;
	doors: {
		block: string;
		number: string;
		status: string;
		attempts: number;
		letterDue: boolean;
		appointment?: number;
	}[];
	/** Opened responses of the submissions that stood, by receipt number. */
	responses: Record<string, unknown>;
	tickets: { number: number; topic: string; state: string; phone: string; notes: string[] }[];
	incident: { key: string; cause: string; note: string };
	prelisting: { name: string; phone: string; mode: string };
	/** A visit that an enumerator's phone had sealed and not sent. */
	sealedVisit: { household: string; posted: unknown };
	textedTo: string;
	textSize: { household: string; size: string };
}

const FOLDER = new URL('../fixtures/databases/', import.meta.url);

export const fixtureFacts = (version: string): FixtureFacts =>
	JSON.parse(readFileSync(new URL(`${version}.json`, FOLDER), 'utf8'));

/** Roles belong to the whole server and are in no dump of a database. */
const ROLES = ['zitian_help_desk', 'zitian_field'].map(
	(role) => `do $$ begin
		create role ${role} nologin;
	exception when duplicate_object or unique_violation then null; end $$;
	do $$ begin execute format('grant ${role} to %I', current_user); exception when unique_violation then null; end $$;`
);

/** The database of that version as it was left, in a new database of the server. @returns its address */
export async function restoreFixture(serverUrl: string, version: string): Promise<string> {
	const url = databaseUrl(serverUrl, `zitian_fixture_${randomUUID().replaceAll('-', '')}`);
	await execute(serverUrl, `create database ${new URL(url).pathname.slice(1)}`);
	await execute(url, ROLES.join('\n'));
	await execute(url, gunzipSync(readFileSync(new URL(`${version}.sql.gz`, FOLDER))).toString());
	return url;
}

/** The fixture under today's tables, and the portal that goes on with it: same keys, the round's clock where it was. */
export async function upgradedFixture(
	serverUrl: string,
	facts: FixtureFacts
): Promise<Portal & { drop(): Promise<void> }> {
	const url = await restoreFixture(serverUrl, facts.version);
	await migrate(url);
	const clock = testClock(facts.roundAt);
	const deps = { ...(await container(fixtureSettings(url, facts), clock)), gate: openGate() };
	const drop = async () => {
		await deps.close();
		await execute(serverUrl, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
	};
	return { deps, clock, officePrivateKey: facts.office.privateKey, drop };
}

export const fixtureSettings = (url: string, { secrets, office }: Pick<FixtureFacts, 'secrets' | 'office'>) =>
	readSettings({
		DATABASE_URL: url,
		ZITIAN_SECRETS: secrets,
		OFFICE_PUBLIC_KEY: JSON.stringify(office.publicKey),
		REHEARSAL: '1'
	});

/** The one place that knows how a draft holds its answers. */
export const answersIn = ({ household, lists, unfinished }: Draft): AnswersThen => ({
	household,
	lists: Object.fromEntries(
		Object.entries(lists).flatMap(([list, entries]) =>
			entries.length > 0 ? [[list, entries.map(({ answers }) => answers)]] : []
		)
	),
	unfinished: Object.values(unfinished ?? {})
});

/** A household's timeline, whatever is told beside each line. */
export const timelineIn = (lines: TimelineEntry[]): TimelineThen =>
	lines.map((line) => ({ what: line.kind === 'event' ? line.action : line.problem, at: line.at }));

/** Records of a browser's storage as JSON, and back: IndexedDB holds bytes as they are. */
export function recordAsJson(value: unknown): unknown {
	if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
	if (value instanceof ArrayBuffer) return { buffer: Buffer.from(value).toString('base64') };
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, recordAsJson(part)]));
}

export function recordFromJson(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const { bytes, buffer } = value as { bytes?: string; buffer?: string };
	if (bytes !== undefined) return new Uint8Array(Buffer.from(bytes, 'base64'));
	if (buffer !== undefined) return new Uint8Array(Buffer.from(buffer, 'base64')).buffer;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, recordFromJson(part)]));
}
