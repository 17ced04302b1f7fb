import { and, count, desc, eq, inArray, isNotNull, isNull, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { RequiredForms } from '$lib/domain/household/forms';
import { CONFIRMED_AFTER, meetsSomebody, OUTCOME_CODES, outcomesWhere, type Outcome } from '$lib/domain/field/outcomes';
import type { Queryable } from '../client';
import { accessCode, area, credential, enumerationBlock, household, visit as visitTable } from '../schema';
import { counts, newestOfForms, openRequests, prefillIn } from './household-facts';
import { inUnit } from './in-unit';

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

/** Of each household the newest visit that tells something about it; the order is that of domain/field. */
const newestTelling = (db: Queryable) =>
	db
		.selectDistinctOn([visitTable.householdId], {
			householdId: visitTable.householdId,
			outcome: visitTable.outcome,
			at: visitTable.at
		})
		.from(visitTable)
		.where(and(counts(), tells))
		.orderBy(visitTable.householdId, desc(visitTable.at), desc(visitTable.visitId))
		.as('telling');

/**
 * What the forms that each household must hand in come to together; no row where nothing was handed in. The same fold as `statusOf`
 * (domain/household/status.ts) over the same forms as `requiredOf` (domain/household/forms.ts); a test holds both together.
 */
function foldedForms(db: Queryable, { usual, foreigners }: RequiredForms, referenceMoment: number) {
	const newest = newestOfForms(db, undefined);
	const isUsual = inArray(newest.questionnaire, [...usual]);
	const isForeigners = inArray(newest.questionnaire, [...foreigners]);
	/** Over the forms that are asked: those of foreigners only where no other was ever handed in. */
	const among = <V>(aggregate: SQL, condition = sql`true`) => sql<V>`case when bool_or(${isUsual})
		then ${aggregate} filter (where ${isUsual} and ${condition}) else ${aggregate} filter (where ${isForeigners} and ${condition}) end`;
	const isVerified = sql`exists (select from ${visitTable} v where v.household_id = ${newest.householdId}
		and v.outcome = 'verified' and ${counts(sql.raw('v'))} and v.at >= ${newest.submittedAt})`;
	const wanted = sql`case when bool_or(${isUsual}) then ${usual.length}::int else ${foreigners.length}::int end`;
	return db
		.select({
			householdId: newest.householdId,
			stands: sql<boolean>`${among(sql`count(*)`, isNull(newest.withdrawnAt))} = ${wanted}`.as('stands'),
			prefill: among<boolean>(sql`bool_or(${prefillIn(newest, referenceMoment)})`).as('prefill'),
			// Of every form of people that stands: a mixed household's foreign one asks as well.
			verify: sql<boolean>`bool_or(${newest.asksToVerify} and not ${isVerified})
				filter (where (${isUsual} or ${isForeigners}) and ${newest.withdrawnAt} is null)`.as('verify'),
			own: among(sql`max(greatest(${newest.submittedAt}, ${newest.withdrawnAt}))`).as('own')
		})
		.from(newest)
		.groupBy(newest.householdId)
		.as('forms');
}

/**
 * A few dozen rows a village, whatever the number of households. What hangs on households is gathered once for all of them: looked
 * up for each it took a second for a hundred thousand.
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
	const visit = openRequests(db);
	const telling = newestTelling(db);
	const own = sql`greatest(${credential.firstOpenedAt}, ${forms.own}, ${visit.requestedAt})`;
	const isTrue = (flag: SQLWrapper) => sql<boolean>`coalesce(${flag}, false)`;
	return db
		.select({
			areaCode: enumerationBlock.areaCode,
			letter: sql<boolean>`${isNotNull(accessCode.householdId)}`,
			opened: sql<boolean>`${isNotNull(credential.householdId)}`,
			stands: isTrue(forms.stands),
			prefill: isTrue(forms.prefill),
			visit: sql<boolean>`${isNotNull(visit.requestedAt)}`,
			verify: isTrue(forms.verify),
			told: sql<Outcome | null>`case when coalesce(${telling.at} > ${own}, true) then ${telling.outcome} end`,
			households: count()
		})
		.from(household)
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.leftJoin(accessCode, and(eq(accessCode.householdId, household.householdId), isNull(accessCode.replacedAt)))
		.leftJoin(credential, eq(credential.householdId, household.householdId))
		.leftJoin(forms, eq(forms.householdId, household.householdId))
		.leftJoin(visit, eq(visit.householdId, household.householdId))
		.leftJoin(telling, eq(telling.householdId, household.householdId))
		.where(within === '' ? undefined : inUnit(household.blockCode, within))
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
