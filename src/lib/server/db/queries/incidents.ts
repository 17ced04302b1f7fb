import { and, asc, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { PlacedRefusal } from '$lib/domain/support/incident';
import type { Queryable } from '../client';
import { accessCode, dwelling, household, incidentHandling, signInAttempt, staff } from '../schema';

/** Refused sign-ins since `since` of households that may be seen and of codes that belong to nobody, with building, print batch and network. */
export async function placedRefusals(db: Queryable, since: number): Promise<PlacedRefusal[]> {
	const day = sql`to_char(${accessCode.issuedAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
	const rows = await db
		.select({
			at: signInAttempt.at,
			householdId: household.householdId,
			problem: signInAttempt.problem,
			building: sql<string | null>`${household.blockCode} || '/' || ${dwelling.building}`,
			batch: sql<string | null>`${household.blockCode} || '/' || ${day}`,
			range: sql<string | null>`encode(${signInAttempt.rangeHash}, 'hex')`
		})
		.from(signInAttempt)
		.leftJoin(household, eq(household.householdId, signInAttempt.householdId))
		.leftJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.leftJoin(
			accessCode,
			and(eq(accessCode.householdId, household.householdId), eq(accessCode.letterNumber, signInAttempt.letterNumber))
		)
		.where(and(gte(signInAttempt.at, since), or(isNull(signInAttempt.householdId), isNotNull(household.householdId))));
	return rows.map(({ at, problem, ...placed }) => ({
		at,
		problem,
		householdId: placed.householdId ?? undefined,
		building: placed.building ?? undefined,
		batch: placed.batch ?? undefined,
		range: placed.range ?? undefined
	}));
}

/** What agents did about incidents since `since`. */
export const handlingsSince = (db: Queryable, since: number) =>
	db
		.select({
			incident: incidentHandling.incident,
			at: incidentHandling.at,
			kind: incidentHandling.kind,
			by: staff.name,
			noteId: incidentHandling.handlingId,
			sealed: incidentHandling.sealed,
			clear: incidentHandling.note
		})
		.from(incidentHandling)
		.innerJoin(staff, eq(staff.staffId, incidentHandling.staffId))
		.where(gte(incidentHandling.at, since))
		.orderBy(asc(incidentHandling.at));

export async function addHandling(tx: Queryable, row: typeof incidentHandling.$inferInsert): Promise<void> {
	await tx.insert(incidentHandling).values(row);
}
