import { and, count, desc, eq, inArray, isNotNull, isNull, not, or, sql } from 'drizzle-orm';
import type { RequiredForms } from '$lib/domain/household/forms';
import { CONFIRMED_AFTER, meetsSomebody, OUTCOME_CODES, outcomesWhere, type Outcome } from '$lib/domain/field/outcomes';
import type { Queryable } from '../client';
import { accessCode, area, credential, enumerationBlock, household, submission, visit as visitTable } from '../schema';
import { counts, newestOfForms, openVisit, prefillIn } from './household-facts';

/** How many households of a village-level unit share one pattern of facts. The status is derived by the domain. */
export interface PatternRow {
	areaCode: string;
	letter: boolean;
	opened: boolean;
	stands: boolean;
	prefill: boolean;
	visit: boolean;
	/** The submission asks for something to be verified, and nobody has done so. */
	verify: boolean;
	/** The newest visit that tells something, as far as the household has done nothing since. */
	told: Outcome | null;
	households: number;
}

const TELLING = outcomesWhere(({ found, claim }) => found !== undefined && !claim);
const MEETINGS = OUTCOME_CODES.filter(meetsSomebody);
const CLAIMS = outcomesWhere(({ claim }) => claim === true);

/** The same rule as `isTelling` (domain/field/ruling.ts); a test holds both together. */
const tells = or(
	inArray(visitTable.outcome, TELLING),
	and(
		inArray(visitTable.outcome, CLAIMS),
		sql`exists (select from visit b where b.household_id = ${visitTable.householdId} and b.outcome = ${visitTable.outcome}
			and ${counts(sql.raw('b'))} and b.at <= ${visitTable.at} - make_interval(secs => ${CONFIRMED_AFTER / 1000})
			and not exists (select from visit m where m.household_id = b.household_id and ${counts(sql.raw('m'))}
				and ${inArray(sql`m.outcome`, MEETINGS)} and m.at >= b.at and m.at < ${visitTable.at}))`
	)
);

/** The newest visit to the household in the row that tells something about it; the order is that of domain/field. */
const newestTelling = (db: Queryable) =>
	db
		.select({ outcome: visitTable.outcome, at: visitTable.at })
		.from(visitTable)
		.where(and(eq(visitTable.householdId, household.householdId), counts(), tells))
		.orderBy(desc(visitTable.at), desc(visitTable.visitId))
		.limit(1)
		.as('telling');

/**
 * What the forms that the household in the row must hand in come to together; one row always. The same fold as `statusOf`
 * (domain/household/status.ts) over the same forms as `requiredOf` (domain/household/forms.ts); a test holds both together.
 */
function foldedForms(db: Queryable, { usual, foreigners }: RequiredForms, referenceMoment: number) {
	const hasUsual = sql`exists (select from ${submission} u where u.household_id = ${household.householdId}
		and ${inArray(sql`u.questionnaire`, [...usual])})`;
	const isAsked = or(
		inArray(submission.questionnaire, [...usual]),
		and(inArray(submission.questionnaire, [...foreigners]), not(hasUsual))
	);
	const newest = newestOfForms(db, and(eq(submission.householdId, household.householdId), isAsked));
	const isVerified = sql`exists (select from ${visitTable} v where v.household_id = ${household.householdId}
		and v.outcome = 'verified' and ${counts(sql.raw('v'))} and v.at >= ${newest.submittedAt})`;
	return db
		.select({
			stands: sql<boolean>`count(*) filter (where ${newest.withdrawnAt} is null) = case
				when bool_or(${inArray(newest.questionnaire, [...usual])}) then ${usual.length}::int else ${foreigners.length}::int end`.as(
				'stands'
			),
			prefill: sql<boolean>`coalesce(bool_or(${prefillIn(newest, referenceMoment)}), false)`.as('prefill'),
			verify: sql<boolean>`coalesce(bool_or(${newest.asksToVerify} and not ${isVerified}), false)`.as('verify'),
			own: sql`greatest(max(${newest.submittedAt}), max(${newest.withdrawnAt}))`.as('own')
		})
		.from(newest)
		.as('forms');
}

/**
 * A few dozen rows a village, whatever the number of households.
 * @param required questionnaires that households must hand in, one at least of each kind of household
 * @param within an area code; '' = everywhere
 */
export function householdPatterns(
	db: Queryable,
	required: RequiredForms,
	referenceMoment: number,
	within = ''
): Promise<PatternRow[]> {
	const forms = foldedForms(db, required, referenceMoment);
	const visit = openVisit(db);
	const telling = newestTelling(db);
	const own = sql`greatest(${credential.firstOpenedAt}, ${forms.own}, ${visit.requestedAt})`;
	return db
		.select({
			areaCode: enumerationBlock.areaCode,
			letter: sql<boolean>`${isNotNull(accessCode.householdId)}`,
			opened: sql<boolean>`${isNotNull(credential.householdId)}`,
			stands: forms.stands,
			prefill: forms.prefill,
			visit: sql<boolean>`${isNotNull(visit.requestedAt)}`,
			verify: forms.verify,
			told: sql<Outcome | null>`case when coalesce(${telling.at} > ${own}, true) then ${telling.outcome} end`,
			households: count()
		})
		.from(household)
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.leftJoin(accessCode, and(eq(accessCode.householdId, household.householdId), isNull(accessCode.replacedAt)))
		.leftJoin(credential, eq(credential.householdId, household.householdId))
		.innerJoinLateral(forms, sql`true`)
		.leftJoinLateral(visit, sql`true`)
		.leftJoinLateral(telling, sql`true`)
		.where(within === '' ? undefined : sql`starts_with(${household.blockCode}, ${within})`)
		.groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8`);
}

/** @param within an area code, whose own units and whatever lies above or in them are wanted; '' = everything */
export const areas = (db: Queryable, within = '') =>
	db
		.select({ code: area.code, parentCode: area.parentCode, nameZh: area.nameZh, nameEn: area.nameEn })
		.from(area)
		.where(
			within === '' ? undefined : sql`starts_with(${area.code}, ${within}) or starts_with(${within}, ${area.code})`
		)
		.orderBy(area.code);
