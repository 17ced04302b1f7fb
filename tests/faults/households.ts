import { setTimeout as pause } from 'node:timers/promises';
import { send, type AtWork } from '../../tools/bench/support/overload/at-work';
import type { Answer, Browser } from '../../tools/bench/support/returns/browser';

/** A household that does one thing after the other, and can say afterwards what of it is not there. */
export interface Household {
	kind: 'saves' | 'submissions';
	browser: Browser;
	/** @returns whether it was acknowledged, and what was answered where it was not */
	turn(): Promise<{ done: boolean; answer: Answer }>;
	/** How much of what was acknowledged is missing, and how much is there that was never sent. */
	missing(): Promise<{ lost: number; wrong: string[] }>;
}

const VALUES = 40;

/** Types the size of its home, a new one each time, as a browser without scripts posts it. */
export function typing(browser: Browser): Household {
	let turn = 0;
	/** What the page may say: the value that was acknowledged last, or one that was sent after it. */
	let possible: string[] = [];
	return {
		kind: 'saves',
		browser,
		async turn() {
			const value = String(60 + (turn++ % VALUES));
			possible.push(value);
			const answer = await browser.post('/form/household/home', { H6: value, H7: '3' });
			const done = isOwnPage(answer);
			if (done) possible = [value];
			return { done, answer };
		},
		async missing() {
			const { body, status } = await inTime(() => browser.page('/form/household/home'));
			const value = /<input(?=[^>]*name="H6")[^>]*value="(\d*)"/.exec(body)?.[1] ?? '';
			// Nothing was ever acknowledged: nothing can be lost.
			const isThere = possible.includes(value) || possible.length === turn;
			return { lost: isThere ? 0 : 1, wrong: status === 200 ? [] : [`read back: ${status}`] };
		}
	};
}

/** Answers as the app sends them: numbered changes, each on the revision that was acknowledged before. */
export function onPhone(browser: Browser): Household {
	const household: AtWork = { browser, state: { revision: 0, sent: 0 } };
	const { state } = household;
	return {
		kind: 'saves',
		browser,
		async turn() {
			const value = String(1 + (state.sent % 2));
			const change = { kind: 'answer', section: 'household', field: 'H1', value, base: state.revision };
			const answer = await send(household, [change]);
			const done = answer.revision !== undefined;
			if (done) Object.assign(state, { revision: answer.revision, sent: state.sent + 1 });
			return { done, answer };
		},
		async missing() {
			const { revision = 0, status } = await inTime(() => send(household, []));
			return { lost: Math.max(0, state.revision - revision), wrong: status === 200 ? [] : [`read back: ${status}`] };
		}
	};
}

/** Signs, takes it back, signs again. @param stored how many submissions of it the database holds */
export function submitting(browser: Browser, stored: () => Promise<number>): Household {
	let [signed, isSigned, isInDoubt] = [0, false, false];
	return {
		kind: 'submissions',
		browser,
		async turn() {
			const signs = !isSigned;
			isInDoubt ||= signs;
			const answer = signs
				? await browser.post('/form/sign', { signature: '试点', promise: '1' })
				: await browser.post('/withdraw', {});
			const done = answer.status === 303 && answer.location === (signs ? '/receipt' : '/form');
			if (done) isSigned = signs;
			if (done && signs) [signed, isInDoubt] = [signed + 1, false];
			// Only what is handed in counts as acknowledged.
			return { done, answer };
		},
		async missing() {
			const found = await stored();
			const most = signed + (isInDoubt ? 1 : 0);
			return { lost: Math.max(0, signed - found), wrong: found > most ? [`${found - most} submissions twice`] : [] };
		}
	};
}

/** Asked again while the server says to wait. */
async function inTime<A extends Answer>(ask: () => Promise<A>): Promise<A> {
	for (let tries = 30; ; tries -= 1) {
		const answer = await ask();
		if (answer.status !== 503 || tries === 0) return answer;
		await pause(1000);
	}
}

/** A page of the form comes next, not the sign-in. */
const isOwnPage = ({ status, location }: Answer): boolean => status === 303 && location.startsWith('/form');
