import { HOUSEHOLD_STATUSES, statusOf, type Found, type HouseholdStatus } from '$lib/domain/household/status';
import { phaseOf } from '$lib/domain/household/round';
import { consequenceOf, type Outcome } from '$lib/domain/field/outcomes';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Deps } from '../../deps';
import { areas, householdPatterns, type PatternRow } from '../../db/queries/office';
import type { Staff } from '../../actors';
import { requiredForms } from '../../services/resident-form';

export interface Progress {
	households: number;
	/** Households with a letter that is valid now. */
	letters: number;
	/** Households that have signed in at least once. */
	opened: number;
	statuses: Record<HouseholdStatus, number>;
}

export interface AreaProgress extends Progress {
	code: string;
	name: LocalizedText;
}

export interface DistrictProgress {
	total: Progress;
	townships: (AreaProgress & { villages: AreaProgress[] })[];
	at: number;
}

/**
 * How far the round has come, by township-level and village-level unit: in the district of this member of the office, or
 * in all of the round where they have none of their own. Counts of households only.
 */
export async function showProgress(
	deps: Pick<Deps, 'db' | 'clock' | 'round'>,
	staff: Staff
): Promise<Result<DistrictProgress>> {
	if (staff.role !== 'office') return fail('notAllowed');
	const at = deps.clock.now();
	const [units, patterns] = await Promise.all([
		areas(deps.db, staff.district),
		householdPatterns(deps.db, requiredForms(deps), deps.round.referenceMoment, staff.district)
	]);
	const closed = phaseOf(deps.round, at) === 'closed';
	const inUnit = (code: string) =>
		progressRow(
			patterns.filter(({ areaCode }) => areaCode.startsWith(code)),
			closed
		);
	const unit = ({ code, nameZh, nameEn }: (typeof units)[number]) => ({
		code,
		name: { zh: nameZh, en: nameEn },
		...inUnit(code)
	});
	const townships = units
		.filter(({ parentCode }) => parentCode === null)
		.map((township) => ({
			...unit(township),
			villages: units.filter(({ parentCode }) => parentCode === township.code).map(unit)
		}));
	return ok({ total: progressRow(patterns, closed), townships, at });
}

const none = () =>
	Object.fromEntries(HOUSEHOLD_STATUSES.map((status) => [status, 0])) as Record<HouseholdStatus, number>;

function progressRow(patterns: PatternRow[], closed: boolean): Progress {
	const progress: Progress = { households: 0, letters: 0, opened: 0, statuses: none() };
	for (const pattern of patterns) {
		progress.households += pattern.households;
		if (pattern.letter) progress.letters += pattern.households;
		if (pattern.opened) progress.opened += pattern.households;
		progress.statuses[statusOfPattern(pattern, closed)] += pattern.households;
	}
	return progress;
}

/** The same rule as for a single household; that something happened, and whether a visit came after it, is all it needs. */
const statusOfPattern = (
	{ opened, stands, prefill, visit, verify, told }: PatternRow,
	closed: boolean
): HouseholdStatus =>
	statusOf(
		{
			firstOpenedAt: opened ? 0 : undefined,
			forms: stands ? [{ submittedAt: 0, isPrefill: prefill, asksToVerify: verify }] : [],
			visitRequestedAt: visit ? 0 : undefined,
			found: told === null ? undefined : foundLater(told)
		},
		closed
	);

function foundLater(told: Outcome): { as: Found; at: number } | undefined {
	const { found } = consequenceOf(told);
	return found && { as: found, at: 1 };
}
