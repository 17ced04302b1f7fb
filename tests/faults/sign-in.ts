import type { Browser } from '../../tools/bench/support/returns/browser';
import { PIN } from '../support/portal';

/** With a letter that has been used and its PIN. */
export async function signIn(browser: Browser, code: string): Promise<void> {
	const answers = [
		await browser.post('/', { code }),
		await browser.post('/sign-in/pin', { pin: PIN, device: 'own' })
	].map(({ status }) => status);
	if (answers.some((status) => status !== 303)) throw new Error(`The sign-in was answered ${answers.join(', ')}.`);
}
