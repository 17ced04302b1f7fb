import type { DoorVault } from './door-vault';
import type { StoredBlock } from './stored-blocks';
import { sendInOrder, type Answer, type SealedVisit } from './visit-queue';

/** What a contact with the server came to. `signedOut`: what is kept stays under its PIN; `notYours`: the list is gone from the phone. */
export type Contact = 'fresh' | 'away' | 'signedOut' | 'notYours';

/** Reads a block anew and keeps it; `kept` is told what it is. Whether signed out means cut off is another question (own-phone.ts). */
export async function renew(
	field: DoorVault,
	block: string,
	now: () => number = () => Date.now(),
	kept: (list: StoredBlock) => void = () => undefined
): Promise<Contact> {
	const answer = await ask(`/enumerator/${block}/doors`);
	if (answer === undefined || answer.status >= 500) return 'away';
	if (answer.type === 'opaqueredirect') return 'signedOut';
	if (!answer.ok) {
		await field.forgetBlock(block);
		return 'notYours';
	}
	const list = { ...((await answer.json()) as Omit<StoredBlock, 'heardAt'>), heardAt: now() };
	await field.keep(list);
	kept(list);
	return 'fresh';
}

/** Sends what waits, without the PIN; one tab at a time, where the browser can say so. @returns false when something is left */
export const send = (field: DoorVault): Promise<boolean> => withOutbox(() => sendInOrder(field, post));

/** Nobody sends meanwhile, in this tab or another, where the browser can say so. */
export const withOutbox = <V>(work: () => Promise<V>): Promise<V> =>
	'locks' in navigator ? (navigator.locks.request('zitian-outbox', work) as Promise<V>) : work();

/** What became of the visits that waited. */
export interface SentVisits {
	sent: number;
	waiting: number;
	/** Not accepted by the server, now or before. */
	refused: number;
}

/** Sends what `staffNumber` recorded on this phone; what another enumerator left there is not sent in this one's name. */
export async function sendOwn(field: DoorVault, staffNumber: string): Promise<SentVisits> {
	if ((await field.owner()) !== staffNumber) return { sent: 0, waiting: 0, refused: 0 };
	const [before, refusedBefore] = [await field.waiting(), await field.refused()];
	if (before > 0) await send(field);
	const [waiting, refused] = [await field.waiting(), await field.refused()];
	return { sent: Math.max(0, before - waiting - (refused - refusedBefore)), waiting, refused };
}

/** The server is told how long ago it was: the phone's clock may be wrong, its stopwatch is not. */
async function post({ block, at, ...visit }: SealedVisit): Promise<Answer> {
	const body = JSON.stringify({ ...visit, ago: Math.max(0, Date.now() - at) });
	const headers = { 'content-type': 'application/json' };
	const answer = await ask(`/enumerator/${block}/visits`, { method: 'POST', headers, body });
	if (answer?.ok) return 'done';
	// Signed out, overloaded or unreachable: the visit waits. Anything else that the server says about it is final.
	return answer && answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status)
		? 'refused'
		: 'away';
}

/** A redirect is not followed: it means that the phone is signed out. @returns undefined without a connection */
const ask = (url: string, init: RequestInit = {}): Promise<Response | undefined> =>
	fetch(url, { ...init, redirect: 'manual', cache: 'no-store' }).catch(() => undefined);
