import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/lib/domain/field/outcomes';
import { workerFigures } from '../../../../src/lib/domain/field/worker-figures';

const visit = (minute: number, outcome: Outcome = 'nobodyHome', householdId = `door-${minute}`, takenBack = false) => ({
	householdId,
	at: minute * 60_000,
	outcome,
	takenBack
});

describe('the figures about one enumerator', () => {
	it('count what was recorded, and not what was taken back', () => {
		const visits = [
			visit(0, 'interviewed'),
			visit(10, 'refusedHard'),
			visit(20, 'vacant'),
			visit(30, 'movedOut'),
			visit(40, 'vacant', 'x', true)
		];
		expect(workerFigures(visits)).toMatchObject({ visits: 4, interviews: 1, refusals: 1, claims: 2, takenBack: 1 });
	});

	it('say how fast somebody went, without the hours in which nobody worked', () => {
		expect(workerFigures([visit(0)]).perHour).toBeUndefined();
		expect(workerFigures([0, 10, 20, 30].map((minute) => visit(minute))).perHour).toBe(6);
		expect(workerFigures([0, 10, 20, 30, 600, 610].map((minute) => visit(minute))).perHour).toBe(6);
	});

	it('name visits that followed faster than anybody walks, at another door only', () => {
		expect(workerFigures([visit(0), visit(0.5), visit(5)]).hasty).toBe(1);
		expect(workerFigures([visit(0, 'nobodyHome', 'a'), visit(0.5, 'letterHandedOver', 'a')]).hasty).toBe(0);
	});
});
