import type { Cookie, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { DoorPhone } from './door-phone';
import { ALONE, aloneScript } from './family';
import { opensInterview, opensOfflineList } from './field-phone';
import type { KillableChromium } from './killable-chromium';

/**
 * What an enumerator is at when the battery dies: `sends`: the list is opened, what waits is sent; `types`: an interview; `reads`: the
 * answers are read back; `signs`: the pad is there; `seals`: the button is pressed; `shows`: the receipt number stands.
 */
export const MOMENTS = ['sends', 'reads', 'signs', 'seals', 'shows'] as const;
type Moment = (typeof MOMENTS)[number] | 'types';

export interface Death {
	moment: Moment;
	/** Milliseconds after it. */
	after: number;
	/** Without a network from the start. */
	isCut: boolean;
}

/** An enumerator's phone whose battery dies at a given moment. */
export class DyingPhone {
	readonly page: Page;
	readonly #door: DoorPhone;
	#death?: Death;
	#died?: Promise<void>;

	private constructor(private readonly chromium: KillableChromium) {
		this.page = chromium.page;
		this.#door = new DoorPhone(this.page);
	}

	/** `cookies`: somebody who has signed in again; a browser that was killed has forgotten its session. */
	static async of(chromium: KillableChromium, cookies: Cookie[] = []): Promise<DyingPhone> {
		chromium.page.setDefaultTimeout(20_000);
		if (cookies.length > 0) await chromium.page.context().addCookies(cookies);
		return new DyingPhone(chromium);
	}

	kill(): Promise<void> {
		return this.chromium.kill();
	}

	async opensList(): Promise<void> {
		await opensOfflineList(this.page);
		this.#reaches('sends');
		await expect(this.page.locator('[data-number]').first()).toBeVisible();
	}

	/**
	 * Goes on with what was begun, one interview after the other, or types one at the door of this number, until the battery dies.
	 * Receipt numbers that the page has shown are put down.
	 */
	async worksUntil(death: Death, receipts: Set<string>, number?: string): Promise<void> {
		this.#death = death;
		const failure: unknown = await this.#works(receipts, number).catch((error: unknown) => error);
		if (this.#died) return this.#died;
		await this.kill();
		throw failure;
	}

	async #works(receipts: Set<string>, number?: string): Promise<void> {
		await this.opensList();
		if (number !== undefined) {
			await opensInterview(this.page, number);
			this.#reaches('types');
			await this.#door.begins();
			await this.#finishes(receipts);
		}
		for (;;) {
			await this.#unfolds();
			await this.page.locator('[data-resume]').first().click();
			await this.#finishes(receipts);
		}
	}

	/** More than a few that were begun stand behind a fold. */
	async #unfolds(): Promise<void> {
		await this.page.locator('[data-resume]').first().waitFor({ state: 'attached' });
		const folded = this.page.locator('details[data-opened]:not([open]) > summary');
		if ((await folded.count()) > 0) await folded.click();
	}

	/** Asks what is still asked, and signs. */
	async #finishes(receipts: Set<string>): Promise<void> {
		const { page } = this;
		await expect(page.locator('.interview')).toBeVisible();
		await this.#door.fillsIn(aloneScript(), ALONE);
		this.#reaches('reads');
		await page.locator('[data-sign]').click();
		this.#reaches('signs');
		await this.#door.writesName();
		await page.locator('[data-seal]').click();
		this.#reaches('seals');
		receipts.add(await page.locator('[data-receipt]').first().innerText());
		this.#reaches('shows');
		await page.locator('[data-to-list]').click();
	}

	#reaches(moment: Moment): void {
		if (this.#died || this.#death?.moment !== moment) return;
		const { after } = this.#death;
		this.#died = new Promise<void>((resolve) => setTimeout(resolve, after)).then(() => this.kill());
	}
}
