import { expect, type APIRequestContext } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import type { Change } from '../../src/lib/engine/changes/change';

/** A rule of the short form, and what a phone sends of a household in which it finds something. */
export interface Raised {
	rule: string;
	level: string;
	/** A hard one that can be left to the enumerator. */
	verifiable: boolean;
	message: string;
	/** How much else is found in it. */
	beside: number;
	changes: Change[];
}

/** Every rule (or these) and level that a phone can bring about, once; the others are in `not-by-a-phone.ts`. */
export function raisedHouseholds(rules: readonly string[] = []): Raised[] {
	const program = ['--import', 'tsx', 'tests/support/print-raised.ts', ...rules];
	return JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8' }));
}

/** One household's draft that becomes another family's, case after case, by the changes that a phone would send. */
export class ChangingHousehold {
	private sent = 0;
	private revision = 0;
	private last: Change[] = [];

	constructor(readonly request: APIRequestContext) {}

	/** Nobody of the family before is left, and no answer of theirs. */
	async becomes({ changes }: Raised): Promise<void> {
		await this.sends(this.last.flatMap(undone));
		await this.sends(changes);
		this.last = changes;
	}

	private async sends(changes: Change[]): Promise<void> {
		const fresh = changes.map((change) => ('base' in change ? { ...change, base: this.revision } : change));
		const data = { device: 'anotherphone', first: this.sent + 1, changes: fresh, known: this.revision };
		const answer = await this.request.post('/form/changes', { data });
		expect(answer.status(), 'the changes were taken').toBe(200);
		this.sent += changes.length;
		this.revision = (await answer.json()).revision;
	}
}

function undone(change: Change): Change[] {
	if (change.kind === 'add') return [{ kind: 'remove', list: change.list, id: change.id, base: 0 }];
	const isOfPerson = change.kind === 'answer' && change.section === 'persons';
	return change.kind === 'answer' && !isOfPerson ? [{ ...change, value: '' }] : [];
}
