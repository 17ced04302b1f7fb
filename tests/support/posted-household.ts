import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';
import { FAMILY, familyScript } from './family';
import type { Script } from './resident-phone';

/**
 * A household in the state that a test needs, brought there by the forms that its pages post, without drawing a page.
 * The cookies stay in the context of `request`.
 */
export class PostedHousehold {
	constructor(readonly request: APIRequestContext) {}

	async typesCode(code: string): Promise<void> {
		await this.post('/', { code });
	}

	async signsIn(code: string, pin: string, device: 'own' | 'shared' = 'shared'): Promise<void> {
		await this.typesCode(code);
		await this.post('/sign-in/pin', { pin, device });
	}

	/** The letter's first use; the notice is read. */
	async redeems(code: string, pin: string): Promise<void> {
		await this.typesCode(code);
		await this.post('/sign-in/new-pin', { pin, pinAgain: pin });
		await this.post('/notice', { read: '1' });
	}

	/** The questions about the home; nobody is on the form yet. */
	async fillsInHome(script: Script = familyScript()): Promise<void> {
		for (const page of Object.entries(script).filter(isHome)) await this.answers(page);
	}

	/** The family of tests/support/family.ts, until nothing is missing. */
	async fillsInFamily(script: Script = familyScript()): Promise<void> {
		await this.fillsInHome(script);
		await this.names('present', FAMILY.present);
		await this.names('absent', FAMILY.absent);
		await this.post('/form/people/H2', {
			'H2.present': String(FAMILY.present.length),
			'H2.absent': String(FAMILY.absent.length)
		});
		for (const page of Object.entries(script).filter((page) => !isHome(page))) await this.answers(page);
	}

	async post(path: string, form: Record<string, string>): Promise<string> {
		const answer = await posted(this.request, path, form);
		expect([path, answer.status()], 'what was posted was taken').toEqual([path, 303]);
		return answer.headers().location ?? '';
	}

	private async names(list: string, people: string[]): Promise<void> {
		for (const D1 of people) await this.post(`/form/people/${list}`, { do: 'add', D1 });
		await this.post(`/form/people/${list}`, { do: 'next' });
	}

	private async answers([path, answers]: [string, Record<string, string>]): Promise<void> {
		await this.post(path, Object.fromEntries(Object.entries(answers).flatMap(asPosted)));
		// What the number says of sex and birth is proposed on the next page, and confirmed there.
		if (answers.D3) await this.post(path.replace(/D3$/, 'D4D5'), saidBy(answers.D3));
	}
}

const isHome = ([path]: [string, unknown]): boolean => path.startsWith('/form/household/');

/** Digits 7–12 are year and month of birth, the 17th is odd for men (GB 11643-1999). */
const saidBy = (idNumber: string): Record<string, string> => ({
	D4: Number(idNumber[16]) % 2 === 1 ? '1' : '2',
	'D5.year': idNumber.slice(6, 10),
	'D5.month': String(Number(idNumber.slice(10, 12)))
});

/** A year with its month is two fields on the page. */
function asPosted([field, value]: [string, string]): [string, string][] {
	const [, year, month] = /^(\d{4})-(\d{2})$/.exec(value) ?? [];
	return year && month
		? [
				[`${field}.year`, year],
				[`${field}.month`, String(Number(month))]
			]
		: [[field, value]];
}

/** Posts a form. Where many come at once the portal asks to press again in a while: here with everybody at one address, a dormitory is many. */
export async function posted(
	request: APIRequestContext,
	path: string,
	form: Record<string, string>
): Promise<APIResponse> {
	const press = () => request.post(path, { form, headers: { accept: 'text/html' }, maxRedirects: 0 });
	let answer = await press();
	if (answer.status() === 503)
		await expect.poll(async () => (answer = await press()).status(), { timeout: 60_000 }).not.toBe(503);
	return answer;
}
