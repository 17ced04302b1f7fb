import { expect, type Locator, type Page } from '@playwright/test';
import type { Draft } from '../../src/lib/engine/model/draft';
import { scriptPath } from './family';
import { ResidentPhone, SOON, type Script } from './resident-phone';

/** An enumerator's phone with an interview open: the pages of the form stand in `data-page`, the address stays the list's. */
export class DoorPhone {
	readonly #fields: ResidentPhone;
	/**
	 * So far: pages of the form shown; choices made, boxes touched to type in them, and buttons pressed; characters typed, and of these
	 * the ones of names and ID numbers (with the key that puts a name on the list).
	 */
	readonly effort = { pages: 0, taps: 0, keys: 0, keysOfNames: 0 };

	constructor(readonly page: Page) {
		this.#fields = new ResidentPhone(page);
	}

	/** The page of the form that is open, as scripts name it; `hub` and `check` besides. */
	async path(): Promise<string> {
		return scriptPath((await this.page.locator('.interview').getAttribute('data-page')) ?? '');
	}

	/** From the sheet of a door, on the list that is kept, to the first page of the visit. */
	async opens(): Promise<void> {
		await this.presses(this.page.locator('.actions details summary.button:not(.button-secondary)'));
		await this.presses(this.page.locator('[data-interview]'));
	}

	/** From the read-back to the receipt number. */
	async signs(): Promise<void> {
		await this.presses(this.page.locator('[data-sign]'));
		this.effort.taps += 1;
		await this.writesName();
		await this.presses(this.page.locator('[data-seal]'));
		await expect(this.page.locator('[data-receipt]').first()).toBeVisible();
	}

	async begins(composition = 'residents'): Promise<void> {
		await this.presses(this.page.locator('#explained'));
		const chosen = this.page.locator(`[name=composition][value=${composition}]`);
		if (!(await chosen.isChecked())) await this.presses(chosen);
		await this.presses(this.page.locator('main form button.button'));
		await expect(this.page.locator('.interview')).toBeVisible();
	}

	/** From the page that is open to the end of the form; stops early after `pages`. */
	async fillsIn(script: Script, people: Record<string, string[]>, pages = 120): Promise<void> {
		for (let turned = 0; turned < pages; turned += 1) {
			const path = await this.path();
			this.effort.pages += 1;
			const group = /\/people\/(present|absent)$/.exec(path)?.[1];
			if (path === 'check') return;
			if (path === 'hub') await this.#leaves(path, 'main .interview a.button');
			else if (group) await this.#names(people[group] ?? []);
			else {
				for (const [field, value] of fieldsUnder(path, script)) await this.#given(field, value);
				await this.#leaves(path, 'main form .next button.button:not(.button-secondary)');
			}
		}
	}

	/** From the hub to the read-back: every form of the visit, in their order, by what its draft says. */
	async fillsInDrafts(drafts: Draft[], pages = 250): Promise<void> {
		let at = 0;
		for (let turned = 0; turned < pages; turned += 1) {
			const path = await this.path();
			const draft = drafts[at];
			if (path === 'check' || !draft) return;
			if (path === 'hub' && (await this.page.locator('[data-next-form]').count()) > 0) {
				await this.page.locator('[data-next-form]').click();
				// Straight to a question of it.
				await expect(this.page.locator('.interview')).toHaveAttribute('data-page', /^\/form\//);
				at += 1;
			} else if (path === 'hub') await this.#leaves(path, 'main .interview a.button');
			else await this.#answers(path, draft);
		}
	}

	async #answers(path: string, draft: Draft): Promise<void> {
		const [, , section = '', second = '', third] = path.split('/');
		// The page is named before what it needs is there.
		await expect(this.page.locator('.interview form').first()).toBeVisible();
		const named = (draft.lists.persons ?? []).filter(({ group }) => group === second);
		if (section === 'people' && (await this.page.locator('button[name=do][value=add]').count()) > 0)
			return this.#names(named.map(({ answers }) => answers.D1 ?? answers.C1 ?? answers.name ?? ''));
		const entry =
			third === undefined
				? undefined
				: Object.values(draft.lists)
						.flat()
						.find(({ id }) => id === second);
		const answers = section === 'people' ? {} : (entry?.answers ?? draft.household);
		for (const [field, value] of Object.entries(answers)) await this.#given(field, value);
		await this.#leaves(path, 'main form .next button.button:not(.button-secondary)');
	}

	/** Where the page asks it: what depends on an answer comes with the answer. `take`: what one press gives. */
	async #given(field: string, value: string): Promise<void> {
		if (field === 'take') return this.presses(this.page.locator(`[data-takes="${value}"]`));
		const asked = this.page.locator(`main form [name="${field}"], main form [name="${field}.year"]`);
		if ((await asked.count()) === 0 || (await this.#isSaid(asked.first()))) return;
		await this.#counts(field, value);
		await this.#fields.gives(field, value);
	}

	/** What an ID number says of sex and birth is right on every card of these tests: nobody opens its line. */
	#isSaid = async (field: Locator): Promise<boolean> =>
		(await field.locator('xpath=ancestor::details[contains(@class, "said")][not(@open)]').count()) > 0;

	async presses(button: Locator): Promise<void> {
		this.effort.taps += 1;
		await button.click();
	}

	/** A choice is a tap, and the fold before it; a box is touched once, a month is chosen beside its year. */
	async #counts(field: string, value: string): Promise<void> {
		const choice = this.page.locator(`input[type=radio][name="${field}"][value="${value}"]`);
		const fold = choice.locator('xpath=ancestor::details[not(@open)]');
		const isYearMonth = (await this.page.locator(`[name="${field}.year"]`).count()) > 0;
		if ((await choice.count()) > 0) return void (this.effort.taps += 1 + Number((await fold.count()) > 0));
		this.effort.taps += isYearMonth ? 2 : 1;
		const typed = isYearMonth ? 4 : value.length;
		this.effort.keys += typed;
		if (/^(D3|C3|idNumber|name)$/.test(field)) this.effort.keysOfNames += typed;
	}

	async #leaves(path: string, button: string): Promise<void> {
		const exact = await this.page.locator('.interview').getAttribute('data-page');
		const isOther = this.page.locator(`.interview:not([data-page="${exact ?? ''}"])`);
		const isAsked = this.page.locator('main form .next button[name=confirm]');
		for (let tries = 0; tries < 3 && (await isOther.count()) === 0; tries += 1) {
			const wasAsked = (await isAsked.count()) > 0;
			await this.presses(this.page.locator(button).last());
			const answer = wasAsked ? isOther : isOther.or(isAsked);
			await expect.poll(() => answer.count(), { message: `${path} is left`, intervals: SOON }).toBeGreaterThan(0);
		}
		await expect(isOther, `${path} is left`).toHaveCount(1);
	}

	/** The box is touched once; the keyboard's own key puts a name on the list, and the box is ready for the next. */
	async #names(people: string[]): Promise<void> {
		const box = this.page.locator('main input:is([id=D1], [id=C1], [id=name])').last();
		if (people.length > 0) await this.presses(box);
		const there = await this.page.locator('.people li').count();
		for (const [position, name] of people.entries()) {
			if (position < there) continue;
			await this.page.keyboard.type(name);
			await this.page.keyboard.press('Enter');
			this.effort.keys += name.length + 1;
			this.effort.keysOfNames += name.length + 1;
			await expect(this.page.locator('.people li')).toHaveCount(position + 1);
		}
		const exact = await this.page.locator('.interview').getAttribute('data-page');
		await this.presses(this.page.locator('button[name=do][value=next]'));
		await expect(this.page.locator('.interview')).not.toHaveAttribute('data-page', exact ?? '');
	}

	/** A name written on the glass. */
	async writesName(): Promise<void> {
		const pad = this.page.locator('[data-pad]');
		await pad.scrollIntoViewIfNeeded();
		const box = await pad.boundingBox();
		if (!box) throw new Error('There is no place for the signature.');
		const { mouse } = this.page;
		await mouse.move(box.x + 20, box.y + 20);
		await mouse.down();
		for (const [x, y] of [
			[60, 60],
			[100, 30],
			[140, 80],
			[180, 40]
		] as const)
			await mouse.move(box.x + x, box.y + y);
		await mouse.up();
	}
}

/** What a script says of this page and of those that stand on it too: of the same section, of the same person. */
const fieldsUnder = (path: string, script: Script): [string, string][] => {
	const beginning = path.slice(0, path.lastIndexOf('/') + 1);
	return Object.entries(script)
		.filter(([each]) => each.startsWith(beginning) && !each.slice(beginning.length).includes('/'))
		.flatMap(([, fields]) => Object.entries(fields));
};
