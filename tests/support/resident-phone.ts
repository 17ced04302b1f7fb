import { expect, type Locator, type Page } from '@playwright/test';
import { scriptPath } from './family';

/**
 * Answers by page address, then by field: what one household types and chooses, in any order. `take`: what is offered there
 * (the same as the householder) is taken; as '' the tick that says what a number means is taken away.
 */
export type Script = Record<string, Record<string, string>>;

/** Milliseconds between two looks: a page is there after a tenth of a second, and Playwright's own look again after a quarter and a half. */
export const SOON = [25];

/** A resident with the portal open, in the words of somebody telling what they did. Works with and without scripts. */
export class ResidentPhone {
	constructor(readonly page: Page) {}

	async typesCode(code: string): Promise<void> {
		await this.page.goto('/');
		await this.page.locator('[name=code]').fill(code);
		await this.next();
	}

	async choosesPin(pin: string): Promise<void> {
		await this.presses(this.page.locator('[name=answer][value=yes]'));
		await this.page.locator('[name=pin]').fill(pin);
		await this.page.locator('[name=pinAgain]').fill(pin);
		await this.next();
	}

	async signsIn(code: string, pin: string): Promise<void> {
		await this.typesCode(code);
		await this.page.locator('[name=pin]').fill(pin);
		await this.next();
	}

	/** Presses the main button: every page has a title of its own, so the next one is there when the title has changed. */
	async next(): Promise<void> {
		await this.presses(this.page.locator('main form button.button:not(.button-secondary)').last());
	}

	async presses(button: Locator): Promise<void> {
		const before = await this.page.title();
		await button.click();
		const left = `${this.path} is left; what is typed there: family.ts`;
		await expect.poll(() => this.page.title(), { message: left, intervals: SOON }).not.toBe(before);
	}

	async names(people: string[]): Promise<void> {
		for (const [position, name] of people.entries()) {
			await this.page.locator('main input[id=D1]').last().fill(name);
			await this.page.locator('button[name=do][value=add]').click();
			await expect(this.page.locator('.people li')).toHaveCount(position + 1);
		}
		await this.presses(this.page.locator('button[name=do][value=next]'));
	}

	/** Fills the fields of this page that the script knows for its address. */
	async answers(script: Script): Promise<void> {
		for (const [field, value] of Object.entries(script[this.path] ?? {})) await this.gives(field, value);
	}

	/** From the page that is open until `stop`, answering everything the script knows; `people` are named on their two lists. */
	async fillsInUntil(
		stop: string,
		script: Script,
		people: Record<string, string[]>,
		onPage: () => Promise<void> = async () => {}
	): Promise<void> {
		for (let pages = 0; pages < 90 && this.path !== stop; pages += 1) {
			await onPage();
			const group = /\/people\/(present|absent)$/.exec(this.path)?.[1];
			if (this.path === '/form') await this.presses(this.page.locator('main a.button'));
			else if (group) await this.names(people[group] ?? []);
			else if (script[this.path]?.take) await this.presses(this.page.locator('button[name=take]'));
			else {
				await this.answers(script);
				await this.next();
			}
		}
		expect(this.path).toBe(stop);
	}

	async signs(name: string): Promise<void> {
		await this.presses(this.page.locator('main a.button').last());
		await this.page.locator('[name=signature]').fill(name);
		await this.page.locator('[name=promise]').check();
		await this.next();
	}

	/** The address, as scripts name it. */
	get path(): string {
		return scriptPath(new URL(this.page.url()).pathname);
	}

	/** One field, whatever kind it is on the page. */
	async gives(field: string, value: string): Promise<void> {
		if (field === 'take') {
			// Leaving the number may take a message away above the tick, which moves.
			await this.page.locator('[name=D3]').blur();
			return this.page.locator('input[name=take]').uncheck();
		}
		await this.page.locator(`[name="${field}"], [name="${field}.year"]`).first().waitFor({ state: 'attached' });
		const choice = this.page.locator(`input[type=radio][name="${field}"][value="${value}"]`);
		const list = this.page.locator(`select[name="${field}"]`);
		if ((await choice.count()) > 0) {
			const folded = choice.first().locator('xpath=ancestor::details[not(@open)]/summary');
			if ((await folded.count()) > 0) await folded.click();
			return choice.first().check();
		}
		if ((await list.count()) > 0) return void (await list.selectOption(value));
		const [year, month] = value.split('-');
		const yearBox = this.page.locator(`[name="${field}.year"]`);
		if (year && month && (await yearBox.count()) > 0) {
			await yearBox.fill(year);
			return this.page.locator(`[name="${field}.month"][value="${Number(month)}"]`).check();
		}
		await this.page.locator(`input[name="${field}"]`).first().fill(value);
	}
}
