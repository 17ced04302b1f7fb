import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../returns/browser';

/** Somebody reads for so long before the next answer, in milliseconds. */
const THINKS = 2000;

export interface AtWork {
	browser: Browser;
	/** `sent`: answers that were acknowledged, and the revision that the last of them made. */
	state: { revision: number; sent: number };
}

/** Sends answers of one household's device; `known` is brought up to date by what is acknowledged. */
export async function send({ browser, state }: AtWork, changes: object[]) {
	const answer = await browser.json('/form/changes', {
		device: 'bench0bench0',
		first: state.sent + 1,
		changes,
		known: state.revision,
		place: { section: 'household', step: 'home' }
	});
	const revision = answer.status === 200 ? (JSON.parse(answer.body) as { revision: number }).revision : undefined;
	return { ...answer, revision };
}

/** The kind of household, given again and again. */
async function save(household: AtWork) {
	const { state } = household;
	const value = String(1 + (state.sent % 2));
	const answer = await send(household, [
		{ kind: 'answer', section: 'household', field: 'H1', value, base: state.revision }
	]);
	if (answer.revision !== undefined) Object.assign(state, { revision: answer.revision, sent: state.sent + 1 });
	return answer;
}

/** Whether the form is older than what was acknowledged. @throws where nothing ever was */
export async function hasLost(household: AtWork): Promise<boolean> {
	if (household.state.revision === 0) throw new Error('A household saved nothing: there is nothing to lose.');
	return ((await send(household, [])).revision ?? 0) < household.state.revision;
}

/** What households in the middle of their form wait for: an answer saved, a page, by turns, for so many seconds. */
export async function answering(households: AtWork[], seconds: number) {
	const took: Record<'saves' | 'pages', number[]> = { saves: [], pages: [] };
	let refused = 0;
	const begun = performance.now();
	async function one(household: AtWork, at: number): Promise<void> {
		await pause((at * THINKS) / households.length);
		for (let n = 0; performance.now() - begun < seconds * 1000; n += 1) {
			const isSave = n % 2 === 0;
			const answer = await (isSave ? save(household) : household.browser.page('/form'));
			took[isSave ? 'saves' : 'pages'].push(answer.took);
			if (answer.status !== 200) refused += 1;
			await pause(THINKS);
		}
	}
	await Promise.all(households.map(one));
	return { ...took, refused };
}
