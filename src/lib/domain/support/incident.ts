import { tally } from './figures';

/** A refused sign-in of a known household, with what it may share with others. */
export interface PlacedRefusal {
	householdId: string;
	/** A code of the catalogue of problems. */
	problem: string;
	/** 普查小区 and building: "450304001001001/3". */
	building: string;
	/** 普查小区 and the day its letters were printed: "450304001001001/2020-10-20". */
	batch: string;
}

export interface Incident {
	kind: 'building' | 'batch';
	/** Block code and building, or block code and day. */
	block: string;
	which: string;
	households: number;
	failures: number;
	/** What most of them failed for. */
	cause: string;
}

/** Figures to be approved by the office; they say when many troubles are one. */
export const INCIDENT_POLICY = {
	/** Different households that failed for the same cause. */
	households: 5,
	/** Within so many hours. */
	hours: 2
} as const;

/** One incident for a print batch or building in which many households fail alike; the wider one stands for the narrower. */
export function incidentsIn(refusals: PlacedRefusal[], policy: { households: number } = INCIDENT_POLICY): Incident[] {
	const batches = incidentsBy('batch', refusals, policy.households);
	const buildings = incidentsBy('building', refusals, policy.households);
	return [...batches, ...buildings.filter((one) => !batches.some((wider) => wider.block === one.block && wider.cause === one.cause))];
}

function incidentsBy(kind: Incident['kind'], refusals: PlacedRefusal[], least: number): Incident[] {
	const groups = Map.groupBy(refusals, (refusal) => refusal[kind]);
	return [...groups].flatMap(([place, failed]) => {
		const cause = tally(onePerHousehold(failed).map(({ problem }) => problem))[0];
		if (!cause || cause[1] < least) return [];
		const [block = '', which = ''] = place.split('/');
		return [{ kind, block, which, households: cause[1], failures: failed.length, cause: cause[0] }];
	});
}

/** However often one household tries, it is one household. */
const onePerHousehold = (refusals: PlacedRefusal[]): PlacedRefusal[] => [
	...new Map(refusals.map((refusal) => [`${refusal.householdId}/${refusal.problem}`, refusal])).values()
];
