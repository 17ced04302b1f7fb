import type { Answer, Browser } from '../returns/browser';

/** Something that a stranger asks for again and again. */
export interface Flood {
	name: string;
	/** How many networks it comes from. */
	networks: number;
	/** What each browser of the stranger does once before. */
	before?: (browser: Browser) => Promise<Answer>;
	ask: (browser: Browser) => Promise<Answer>;
}

export interface Known {
	/** Codes of letters: one whose household has a PIN, one that nobody has opened, one of nobody. */
	used: string;
	unused: string;
	invented: () => string;
	/** A staff number. */
	staff: string;
}

const MANY = 200;

export function floods({ used, unused, invented, staff }: Known): Flood[] {
	const types = (code: () => string) => (browser: Browser) => browser.post('/', { code: code() });
	const signsIn = (browser: Browser) =>
		browser.post('/staff', { number: staff, password: 'wrong', oneTimeCode: '000000' });
	return [
		{ name: 'POST / with a code of one’s own', networks: 1, ask: types(() => used) },
		{ name: 'POST / with invented codes, from many networks', networks: MANY, ask: types(invented) },
		{
			name: 'GET /sign-in/home',
			networks: 1,
			before: types(() => unused),
			ask: (browser) => browser.page('/sign-in/home')
		},
		{
			name: 'POST /sign-in/new-pin',
			networks: 1,
			before: types(() => used),
			ask: (browser) => browser.post('/sign-in/new-pin', { pin: '280516', pinAgain: '280516' })
		},
		{
			name: 'POST /sign-in/pin with a wrong PIN',
			networks: 1,
			before: types(invented),
			ask: (browser) => browser.post('/sign-in/pin', { pin: '990011' })
		},
		{ name: 'POST /staff', networks: 1, ask: signsIn },
		{ name: 'POST /staff from many networks', networks: MANY, ask: signsIn },
		{ name: 'GET /', networks: 1, ask: (browser) => browser.page('/') }
	];
}
