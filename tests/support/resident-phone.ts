import { expect, type Page } from '@playwright/test';

/** Answers by page address, then by field: what one household types and chooses, in any order. */
export type Script = Record<string, Record<string, string>>;

/** A resident with the portal open, in the words of somebody telling what they did. Works with and without scripts. */
export class ResidentPhone {
	constructor(readonly page: Page) {}

	async typesCode(code: string): Promise<void> {
		await this.page.goto('/');
		await this.page.locator('[name=code]').fill(code);
		await this.next();
	}

	async choosesPin(pin: string): Promise<void> {
		await this.page.locator('[name=answer][value=yes]').click();
		await this.page.locator('[name=pin]').fill(pin);
		await this.page.locator('[name=pinAgain]').fill(pin);
		await this.next();
	}

	async signsIn(code: string, pin: string): Promise<void> {
		await this.typesCode(code);
		await this.page.locator('[name=pin]').fill(pin);
		await this.next();
	}

	/** The main button of the page, and the page that follows (the same one, when something needs a look). */
	async next(): Promise<void> {
		const before = this.page.url();
		const main = this.page.locator('main form button.button:not(.button-secondary)').last();
		await main.click();
		await Promise.race([
			this.page.waitForURL((url) => url.href !== before),
			this.page.locator('[role=alert], .soft-findings').first().waitFor()
		]);
	}

	async names(people: string[]): Promise<void> {
		for (const [position, name] of people.entries()) {
			await this.page.locator('main input[id=D1]').last().fill(name);
			await this.page.locator('button[name=do][value=add]').click();
			await expect(this.page.locator('.people li')).toHaveCount(position + 1);
		}
		await this.page.locator('button[name=do][value=next]').click();
	}

	/** Fills the fields of this page that the script knows for its address. */
	async answers(script: Script): Promise<void> {
		for (const [field, value] of Object.entries(script[this.path] ?? {})) await this.gives(field, value);
	}

	get path(): string {
		return new URL(this.page.url()).pathname;
	}

	/** One field, whatever kind it is on the page. */
	async gives(field: string, value: string): Promise<void> {
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
