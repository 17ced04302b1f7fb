import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf } from '$lib/domain/household/status';
import { OUTCOME_CODES, type Outcome } from '$lib/domain/field/outcomes';
import { ruling } from '$lib/domain/field/ruling';
import type { Visit } from '$lib/domain/field/visit';
import { sendInOrder, type Answer, type VisitQueue, type OutboxVisit } from '$lib/client/doors/visit-queue';
import { repetitions } from '../../support/counts';

/** One thing that happens to the phone, the resident or the way between phone and server. */
type Happening =
	| { what: 'visit'; outcome: Outcome }
	| { what: 'submits' }
	| { what: 'withdraws' }
	/** The phone tries to send; `fates` says of each try whether question or answer is lost, or the page closed after it. */
	| { what: 'sends'; fates: Fate[]; tabs: 1 | 2 };
type Fate = 'arrives' | 'questionLost' | 'answerLost' | 'pageClosed';

const happening: fc.Arbitrary<Happening> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({ what: fc.constant('visit' as const), outcome: fc.constantFrom(...OUTCOME_CODES) })
	},
	{ weight: 1, arbitrary: fc.constant({ what: 'submits' as const }) },
	{ weight: 1, arbitrary: fc.constant({ what: 'withdraws' as const }) },
	{
		weight: 4,
		arbitrary: fc.record({
			what: fc.constant('sends' as const),
			fates: fc.array(
				fc.constantFrom<Fate>('arrives', 'arrives', 'arrives', 'questionLost', 'answerLost', 'pageClosed'),
				{ maxLength: 6 }
			),
			tabs: fc.constantFrom<1 | 2>(1, 2)
		})
	}
);

class PageClosed extends Error {}

/** A phone with an outbox and a server that keeps each visit once, at one door, with a clock of its own. */
class World {
	readonly disk: OutboxVisit[] = [];
	readonly made: OutboxVisit[] = [];
	readonly server: Visit[] = [];
	readonly arrivals: string[] = [];
	clock = 1000;
	submittedAt: number | undefined;
	withdrawnAt: number | undefined;

	readonly outbox: VisitQueue<OutboxVisit> = {
		first: async () => this.disk[0],
		remove: async ({ visitId }) => void this.take(visitId),
		setAside: async ({ visitId }) => void this.take(visitId)
	};

	take(visitId: string): void {
		const at = this.disk.findIndex((visit) => visit.visitId === visitId);
		if (at >= 0) this.disk.splice(at, 1);
	}

	visit(outcome: Outcome): void {
		this.clock += 1;
		const visit = {
			visitId: `v${this.made.length}`,
			block: 'b',
			householdId: 'h',
			outcome,
			at: this.clock,
			listAge: 0
		};
		this.disk.push(visit);
		this.made.push(visit);
	}

	receive({ visitId, outcome, at }: OutboxVisit): void {
		this.arrivals.push(visitId);
		if (!this.server.some((known) => known.visitId === visitId)) this.server.push({ visitId, outcome, at });
	}

	async post(visit: OutboxVisit, fate: Fate | undefined): Promise<Answer> {
		this.clock += 1;
		await Promise.resolve();
		if (fate === 'questionLost') return 'away';
		this.receive(visit);
		if (fate === 'pageClosed') throw new PageClosed();
		return fate === 'answerLost' ? 'away' : 'done';
	}

	async sends(fates: Fate[], tabs: 1 | 2): Promise<void> {
		const left = [...fates];
		const send = () => sendInOrder(this.outbox, (visit) => this.post(visit, left.shift() ?? 'questionLost'));
		await Promise.allSettled(Array.from({ length: tabs }, send));
	}

	async happens(happening: Happening): Promise<void> {
		if (happening.what === 'visit') this.visit(happening.outcome);
		else if (happening.what === 'sends') await this.sends(happening.fates, happening.tabs);
		else if (happening.what === 'submits') this.submittedAt = this.clock += 1;
		else if (this.submittedAt !== undefined) this.withdrawnAt = this.clock += 1;
	}

	stateFrom(visits: readonly Visit[]) {
		const { found, verifiedAt } = ruling(visits);
		const forms = [{ submittedAt: this.submittedAt, withdrawnAt: this.withdrawnAt }];
		return statusOf({ firstOpenedAt: 1, forms, found, verifiedAt }, false);
	}
}

describe('visits from a phone that comes and goes', () => {
	it('reach the server once and in order, and the door ends up as if the signal had never been lost', async () => {
		const property = fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
			const world = new World();
			for (const each of happenings) await world.happens(each);
			expect(await sendInOrder(world.outbox, (visit) => world.post(visit, 'arrives'))).toBe(true);
			const ids = world.made.map(({ visitId }) => visitId);
			expect(world.server.map(({ visitId }) => visitId)).toEqual(ids);
			expect(world.disk).toEqual([]);
			expect(world.stateFrom(world.server)).toBe(world.stateFrom(world.made));
			const stands = world.submittedAt !== undefined && (world.withdrawnAt ?? 0) < world.submittedAt;
			if (stands) expect(world.stateFrom(world.server)).toBe('submitted');
		});
		await fc.assert(property, { numRuns: repetitions(1000, 10_000) });
	}, 60_000);

	it('are not passed by a later one while the first is unanswered', async () => {
		const world = new World();
		world.visit('nobodyHome');
		world.visit('refusedHard');
		expect(await sendInOrder(world.outbox, (visit) => world.post(visit, 'answerLost'))).toBe(false);
		expect(world.arrivals).toEqual(['v0']);
		expect(world.disk).toHaveLength(2);
	});

	it('that the server will never take do not hold up the others', async () => {
		const world = new World();
		world.visit('nobodyHome');
		world.visit('vacant');
		const done = await sendInOrder(world.outbox, async (visit) =>
			visit.visitId === 'v0' ? 'refused' : world.post(visit, 'arrives')
		);
		expect(done).toBe(true);
		expect(world.server.map(({ visitId }) => visitId)).toEqual(['v1']);
	});
});
