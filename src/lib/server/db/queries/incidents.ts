import { and, eq, gte, sql } from 'drizzle-orm';
import type { PlacedRefusal } from '$lib/domain/support/incident';
import type { Queryable } from '../client';
import { accessCode, dwelling, household, signInAttempt } from '../schema';

/** Refused sign-ins of known households since `since`, with building and print batch. */
export function placedRefusals(db: Queryable, since: number): Promise<PlacedRefusal[]> {
	const building = sql<string>`${household.blockCode} || '/' || ${dwelling.building}`;
	const day = sql`to_char(${accessCode.issuedAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
	return db
		.select({
			householdId: household.householdId,
			problem: signInAttempt.problem,
			building,
			batch: sql<string>`${household.blockCode} || '/' || coalesce(${day}, '')`
		})
		.from(signInAttempt)
		.innerJoin(household, eq(household.householdId, signInAttempt.householdId))
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.leftJoin(accessCode, and(eq(accessCode.householdId, household.householdId), eq(accessCode.letterNumber, signInAttempt.letterNumber)))
		.where(gte(signInAttempt.at, since));
}
