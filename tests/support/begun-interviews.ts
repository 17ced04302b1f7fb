import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** What `print-begun-interviews.ts` is told. */
export interface ToBegin {
	/** The phone's lock as far as it can be shown: its public key. */
	lock: { publicKey: JsonWebKey };
	block: string;
	householdIds: string[];
	/** Of everybody who lives there. */
	name: string;
	/** UTC milliseconds; one more for each. */
	startedAt: number;
	/** How many people live there; without it one. */
	people?: number;
	/** Signed too, and sealed to this key of the server (the list's `visitKey`); without it they wait for the signature. */
	signedTo?: JsonWebKey & { kid: string };
}

/** What the phone's store has under a key: bytes are told as `{ bytes: [] }`. */
export interface BegunRecord {
	key: string;
	value: unknown;
}

/** Puts whole interviews into the phone's store that only have to be signed, or sent: by the store's own code, and without a finger. */
export async function begins(page: Page, toBegin: Omit<ToBegin, 'lock' | 'startedAt'>): Promise<void> {
	const lock = await page.evaluate(lockOnPhone);
	const told: ToBegin = { ...toBegin, lock, startedAt: Date.now() };
	const args = ['--import', 'tsx', 'tests/support/print-begun-interviews.ts', JSON.stringify(told)];
	const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	await page.evaluate(keep, printed);
}

/** What the server's list of the block says that visits are sealed to. */
export const visitKeyOf = (page: Page, block: string): Promise<NonNullable<ToBegin['signedTo']>> =>
	page.evaluate(async (from) => (await (await fetch(from)).json()).visitKey, `/enumerator/${block}/doors`);

const lockOnPhone = async (): Promise<ToBegin['lock']> =>
	new Promise((resolve, reject) => {
		const opening = indexedDB.open('zitian-field', 1);
		opening.onerror = () => reject(opening.error ?? new Error('There is no store.'));
		opening.onsuccess = () => {
			const reading = opening.result.transaction('kept').objectStore('kept').get('lock');
			reading.onsuccess = () => resolve({ publicKey: (reading.result as ToBegin['lock']).publicKey });
			opening.result.close();
		};
	});

const keep = async (printed: string): Promise<void> =>
	new Promise((resolve, reject) => {
		const records = JSON.parse(printed, (_, value) => {
			if (!Array.isArray(value?.bytes)) return value;
			const bytes = new Uint8Array(value.bytes);
			return value.view ? bytes : bytes.buffer;
		}) as BegunRecord[];
		const opening = indexedDB.open('zitian-field', 1);
		opening.onerror = () => reject(opening.error ?? new Error('There is no store.'));
		opening.onsuccess = () => {
			const writing = opening.result.transaction('kept', 'readwrite');
			for (const { key, value } of records) writing.objectStore('kept').put(value, key);
			writing.oncomplete = () => (opening.result.close(), resolve());
			writing.onerror = () => reject(writing.error ?? new Error('The store is full.'));
		};
	});
