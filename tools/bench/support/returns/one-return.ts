import type { Change } from '../../../../src/lib/engine/changes/change';
import type { Answer, Browser } from './browser';

const PIN = '280516';

/** One request of a return: what it is called in the table, and how it is sent. */
export interface Step {
	name: string;
	status: number;
	send(browser: Browser, state: { revision: number; code: string; signed?: boolean }): Promise<Answer>;
}

const page = (name: string, path: string): Step => ({ name, status: 200, send: (browser) => browser.page(path) });
const post = (name: string, path: string, fields: Record<string, string>): Step => ({
	name,
	status: 303,
	send: (browser) => browser.post(path, fields)
});

/** A whole return as the app sends it: in with a new letter, open, answers as they are given, check, sign, receipt. */
export const signIn: Step[] = [
	page('GET /', '/'),
	{ name: 'POST / (the code)', status: 303, send: (browser, { code }) => browser.post('/', { code }) },
	page('GET /sign-in/home', '/sign-in/home'),
	post('POST /sign-in/home', '/sign-in/home', { answer: 'yes' }),
	page('GET /sign-in/new-pin', '/sign-in/new-pin'),
	post('POST /sign-in/new-pin', '/sign-in/new-pin', { pin: PIN, pinAgain: PIN }),
	page('GET /notice', '/notice'),
	post('POST /notice', '/notice', { read: '1' })
];

export const fillIn = (messages: Change[][]): Step[] => [
	page('GET /form', '/form'),
	...messages.map(changes(messages)),
	page('GET /form/check', '/form/check'),
	page('GET /form/sign', '/form/sign'),
	post('POST /form/sign', '/form/sign', { signature: '试点', promise: '1' }),
	page('GET /receipt', '/receipt')
];

const changes =
	(messages: Change[][]) =>
	(message: Change[], n: number): Step => ({
		name: 'POST /form/changes',
		status: 200,
		async send(browser, state) {
			const first = 1 + messages.slice(0, n).reduce((sum, { length }) => sum + length, 0);
			const known = state.revision;
			const based = message.map((change) => ('base' in change ? { ...change, base: known } : change));
			const place = { section: 'household', step: 'home' };
			const answer = await browser.json('/form/changes', {
				device: 'bench0bench0',
				first,
				changes: based,
				known,
				place
			});
			if (answer.status === 200) state.revision = (JSON.parse(answer.body) as { revision: number }).revision;
			return answer;
		}
	});
