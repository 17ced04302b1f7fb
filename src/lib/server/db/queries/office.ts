import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../client';
import { accessCode, area, credential, enumerationBlock, household } from '../schema';
import { newestSubmissionTimes, openVisit } from './household-facts';

/** How many households of a village-level unit share one pattern of facts. The status is derived by the domain. */
export interface PatternRow {
	areaCode: string;
	letter: boolean;
	opened: boolean;
	stands: boolean;
	prefill: boolean;
	visit: boolean;
	households: number;
}

/** At most 32 rows a village, whatever the number of households. */
export function householdPatterns(db: Queryable, referenceMoment: number): Promise<PatternRow[]> {
	const newest = newestSubmissionTimes(db);
	const visit = openVisit(db);
	const moment = new Date(referenceMoment).toISOString();
	return db
		.select({
			areaCode: enumerationBlock.areaCode,
			letter: sql<boolean>`${isNotNull(accessCode.householdId)}`,
			opened: sql<boolean>`${isNotNull(credential.householdId)}`,
			stands: sql<boolean>`coalesce(${newest.withdrawnAt} is null and ${newest.submittedAt} is not null, false)`,
			prefill: sql<boolean>`coalesce(${newest.submittedAt} < ${moment}::timestamptz and ${newest.confirmedAt} is null, false)`,
			visit: sql<boolean>`${isNotNull(visit.requestedAt)}`,
			households: count()
		})
		.from(household)
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.leftJoin(accessCode, and(eq(accessCode.householdId, household.householdId), isNull(accessCode.replacedAt)))
		.leftJoin(credential, eq(credential.householdId, household.householdId))
		.leftJoinLateral(newest, sql`true`)
		.leftJoinLateral(visit, sql`true`)
		.groupBy(sql`1, 2, 3, 4, 5, 6`);
}

export const areas = (db: Queryable) =>
	db
		.select({ code: area.code, parentCode: area.parentCode, nameZh: area.nameZh, nameEn: area.nameEn })
		.from(area)
		.orderBy(area.code);
