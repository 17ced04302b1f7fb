import type { Locator } from '@playwright/test';
import { ResidentPhone } from './resident-phone';

/** What a form takes of somebody: pages opened, presses and fields touched, characters typed, and characters on the pages. */
export interface Effort {
	pages: number;
	taps: number;
	keys: number;
	characters: number;
}

/** A resident whose every press is counted. A field that is typed into is one tap; so is a choice, and the fold before it. */
export class CountingPhone extends ResidentPhone {
	readonly effort: Effort = { pages: 0, taps: 0, keys: 0, characters: 0 };

	/** The page that is open now is one more, with all that it shows between its header and its footer. */
	async reads(): Promise<void> {
		this.effort.pages += 1;
		const text = await this.page.locator('main').innerText();
		this.effort.characters += text.replace(/\s/g, '').length;
	}

	override async presses(button: Locator): Promise<void> {
		this.effort.taps += 1;
		await super.presses(button);
	}

	override async names(people: string[]): Promise<void> {
		for (const name of people) this.types(name);
		// Once for each name its button; the box is touched once, for "add" puts the focus back into it.
		this.effort.taps += 1;
		await super.names(people);
	}

	override async gives(field: string, value: string): Promise<void> {
		const box = this.page.locator(`input[name="${field}"]:not([type=radio]), input[name="${field}.year"]`);
		const folded = this.page.locator(
			`xpath=//input[@type="radio" and @name="${field}" and @value="${value}"]/ancestor::details[not(@open)]`
		);
		const isOneOf = (await this.page.locator(`input[type=radio][name="${field}"][value="${value}"]`).count()) > 0;
		if (isOneOf) this.effort.taps += 1 + Number((await folded.count()) > 0);
		else if ((await box.count()) > 0) this.types(value.slice(0, value.includes('-') ? 4 : undefined));
		else this.effort.taps += 2;
		// A year is typed, its month pressed.
		if (!isOneOf && /^\d{4}-\d\d$/.test(value)) this.effort.taps += 1;
		await super.gives(field, value);
	}

	private types(text: string): void {
		this.effort.taps += 1;
		this.effort.keys += text.length;
	}
}
