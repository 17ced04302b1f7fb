import { expect, type Browser, type BrowserContext } from '@playwright/test';
import { ResidentPhone } from './resident-phone';

export const PIN = '280516';
export const PHONE = { viewport: { width: 360, height: 740 } };

/** A resident on a phone of their own, which keeps the draft: with a letter that nobody has opened yet. */
export class OwnPhone extends ResidentPhone {
	/** From the letter to the form's first page, until the phone could do without a network. */
	async opensLetter(code: string): Promise<void> {
		await this.typesCode(code);
		await this.presses(this.page.locator('[name=answer][value=yes]'));
		await this.page.locator('[name=device][value=own]').check();
		await this.page.locator('[name=pin]').fill(PIN);
		await this.page.locator('[name=pinAgain]').fill(PIN);
		await this.next();
		await this.next();
		await this.isReadyForNoNetwork();
	}

	async isReadyForNoNetwork(): Promise<void> {
		await expect
			.poll(() => this.page.evaluate(async () => (await caches.match('/form/offline'))?.status), { timeout: 20_000 })
			.toBe(200);
	}

	/** What the state line says, by its kind; `''` where the page has none. */
	async saveState(): Promise<string> {
		return (await this.page.locator('[data-save]').first().getAttribute('data-save')) ?? '';
	}

	async isSaved(): Promise<void> {
		await expect(this.page.locator('[data-save]').first()).toHaveAttribute('data-save', 'saved', { timeout: 40_000 });
	}

	/** Opens the form again without a network: the page that stands in asks for the PIN. */
	async opensWithoutNetwork(open: () => Promise<unknown>, pin = PIN): Promise<void> {
		await open();
		await expect(this.page).toHaveURL(/\/form\/offline$/);
		await this.page.locator('#pin').fill(pin);
		await this.page.locator('main form button.button').click();
	}

	/** Names of what the phone keeps of a draft. */
	records(): Promise<string[]> {
		return this.page.evaluate(
			() =>
				new Promise((resolve, reject) => {
					const opening = indexedDB.open('zitian-draft', 1);
					opening.onerror = () => reject(opening.error);
					opening.onsuccess = () => {
						const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys();
						asking.onsuccess = () => resolve(asking.result.map(String));
					};
				})
		);
	}

	/** Step pages keep their address; the page that stands in has one of its own, and says where it is by its heading. */
	get heading() {
		return this.page.locator('main h1');
	}
}

export const ownPhone = async (context: BrowserContext): Promise<OwnPhone> => new OwnPhone(await context.newPage());

/** Another phone of the household, on a line that is never cut. */
export async function otherPhone(browser: Browser, baseURL: string, code: string): Promise<OwnPhone> {
	const phone = await ownPhone(await browser.newContext({ baseURL, ...PHONE }));
	await phone.signsIn(code, PIN);
	await expect(phone.page).toHaveURL(/\/(form|notice)$/);
	return phone;
}

/** What the server holds of this household's form now, asked for by another signed-in phone. */
export async function serversDraft(
	context: BrowserContext,
	url: string
): Promise<{
	household: Record<string, string>;
	unfinished?: Record<string, string>;
	lists: { persons?: { id: string; answers: Record<string, string> }[] };
}> {
	const data = { device: 'auditor00', first: 1, changes: [], known: 0 };
	const answer = await context.request.post(`${url}/form/changes`, { data, headers: { accept: 'application/json' } });
	expect(answer.status()).toBe(200);
	return (await answer.json()).draft;
}
