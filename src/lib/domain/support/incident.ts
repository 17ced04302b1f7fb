import { tally } from './figures';

/** A refused sign-in with what it may share with others. Instants are UTC milliseconds. */
export interface PlacedRefusal {
	at: number;
	/** Absent for a code that belongs to nobody. */
	householdId?: string;
	/** A code of the catalogue of problems. */
	problem: string;
	/** 普查小区 and building: "450304001001001/3". */
	building?: string;
	/** 普查小区 and the day its letters were printed: "450304001001001/2020-10-20". */
	batch?: string;
	/** Keyed hash of the network that it came from. */
	range?: string;
}

/** In the order in which they explain: what a batch of letters explains is no building's trouble any more. */
export const INCIDENT_KINDS = ['batch', 'building', 'range'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What an agent did about an incident. */
export interface Handling {
	/** Key of the incident. */
	incident: string;
	at: number;
	kind: 'acknowledged' | 'closed';
	by: string;
	note: string;
}

export interface Incident {
	/** Kind and place: "batch/450304001001001/2020-10-20". */
	key: string;
	kind: IncidentKind;
	/** Block code and building or day; of a range neither is known. */
	block: string;
	which: string;
	/** Different households that failed for it, or codes tried that belong to nobody. */
	households: number;
	failures: number;
	/** What most of them failed for. */
	cause: string;
	acknowledged?: Handling;
}

/** Figures to be approved by the office; they say when many troubles are one. */
export const INCIDENT_POLICY = {
	/** Different households that failed for the same cause. */
	households: 5,
	/** The same for a network: carriers put thousands of phones behind one. */
	householdsInRange: 20,
	/** Within so many hours. */
	hours: 2
} as const;

/** Slips of single people, which say nothing about the network that they came from. */
const SLIPS = ['code.malformed', 'code.checkDigits', 'cookies.blocked', 'home.notMine'];

/**
 * One incident for a print batch, building or network in which many fail alike. What was closed counts only from then on:
 * if it goes on, it is a new one.
 */
export function incidentsIn(
	refusals: PlacedRefusal[],
	handlings: Handling[] = [],
	policy = INCIDENT_POLICY
): Incident[] {
	let left = refusals.filter((refusal) => !isClosed(refusal, handlings));
	return INCIDENT_KINDS.flatMap((kind) => {
		const found = incidentsBy(kind, left, kind === 'range' ? policy.householdsInRange : policy.households);
		left = left.filter(
			(refusal) => !found.some(({ key, cause }) => key === incidentKey(kind, refusal) && cause === refusal.problem)
		);
		return found.map((incident) => ({ ...incident, acknowledged: acknowledgement(incident.key, handlings) }));
	});
}

const incidentKey = (kind: IncidentKind, refusal: PlacedRefusal): string | undefined => {
	if (kind === 'range' && refusal.householdId === undefined && SLIPS.includes(refusal.problem)) return undefined;
	return refusal[kind] === undefined ? undefined : `${kind}/${refusal[kind]}`;
};

const isClosed = (refusal: PlacedRefusal, handlings: Handling[]): boolean =>
	INCIDENT_KINDS.some((kind) => {
		const key = incidentKey(kind, refusal);
		return handlings.some(({ incident, kind: what, at }) => what === 'closed' && incident === key && refusal.at <= at);
	});

function acknowledgement(key: string, handlings: Handling[]): Handling | undefined {
	const last = handlings.filter(({ incident }) => incident === key).sort((a, b) => b.at - a.at)[0];
	return last?.kind === 'acknowledged' ? last : undefined;
}

function incidentsBy(kind: IncidentKind, refusals: PlacedRefusal[], least: number): Omit<Incident, 'acknowledged'>[] {
	const placed = refusals.filter((refusal) => incidentKey(kind, refusal) !== undefined);
	return [...Map.groupBy(placed, (refusal) => incidentKey(kind, refusal) ?? '')].flatMap(([key, failed]) => {
		const cause = tally(onePerHousehold(failed).map(({ problem }) => problem))[0];
		if (!cause || cause[1] < least) return [];
		const [, block = '', which = ''] = key.split('/');
		return [{ key, kind, block, which, households: cause[1], failures: failed.length, cause: cause[0] }];
	});
}

/** However often one household tries, it is one household; of codes that belong to nobody each is counted. */
const onePerHousehold = (refusals: PlacedRefusal[]): PlacedRefusal[] => [
	...new Map(refusals.map((refusal, index) => [`${refusal.householdId ?? index}/${refusal.problem}`, refusal])).values()
];
