/** What a resident's pages show beside the form, in one statement: the home, who calls there, what was handed in. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../client';
import { blockAssignment, dwelling, enumerationBlock, household, staff, submission } from '../schema';
import { statement } from '../statement';
import { openVisit } from './household-facts';
import { idsOf } from './form-key';
import { areaColumns, doorColumns, township, village } from './places';

/** The enumerator on duty in the block of the household in the row, as shown to its residents. */
const onDuty = (db: Parameters<Parameters<typeof statement>[0]>[0]) =>
	db
		.select({
			name: staff.name,
			phone: staff.phone,
			badge: sql<string>`${staff.number}`.as('badge'),
			photo: sql<boolean>`${staff.photoKind} is not null`.as('photo')
		})
		.from(blockAssignment)
		.innerJoin(staff, eq(staff.staffId, blockAssignment.staffId))
		.where(and(eq(blockAssignment.blockCode, household.blockCode), eq(staff.role, 'enumerator'), isNull(staff.endedAt)))
		.orderBy(staff.number)
		.limit(1)
		.as('on_duty');

const readHome = statement((db) => {
	const enumerator = onDuty(db);
	return db
		.select({
			...doorColumns,
			...areaColumns,
			enumerator: { name: enumerator.name, phone: enumerator.phone, badge: enumerator.badge, photo: enumerator.photo }
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.innerJoin(village, eq(village.code, enumerationBlock.areaCode))
		.innerJoin(township, eq(township.code, village.parentCode))
		.leftJoinLateral(enumerator, sql`true`)
		.where(eq(household.householdId, sql.placeholder('householdId')));
});

/** The home with the enumerator on duty there. */
export async function homeWithEnumerator(db: Queryable, householdId: string) {
	const [row] = await readHome(db, { householdId });
	return row;
}

const readHandedIn = statement((db) => {
	const newest = db
		.select({
			version: submission.version,
			receiptNumber: submission.receiptNumber,
			submittedAt: submission.submittedAt,
			confirmedAt: submission.confirmedAt,
			withdrawnAt: submission.withdrawnAt,
			asksToVerify: submission.asksToVerify
		})
		.from(submission)
		.where(
			and(
				eq(submission.householdId, household.householdId),
				eq(submission.questionnaire, sql.placeholder('questionnaire'))
			)
		)
		.orderBy(desc(submission.version))
		.limit(1)
		.as('newest');
	const visit = openVisit(db);
	const { version, receiptNumber, submittedAt, confirmedAt, withdrawnAt, asksToVerify } = newest;
	return db
		.select({
			newest: { version, receiptNumber, submittedAt, confirmedAt, withdrawnAt, asksToVerify },
			visitRequestedAt: visit.requestedAt
		})
		.from(household)
		.leftJoinLateral(newest, sql`true`)
		.leftJoinLateral(visit, sql`true`)
		.where(eq(household.householdId, sql.placeholder('householdId')));
});

/** The newest submission, standing or withdrawn, and the visit that the household waits for. */
export async function handedInWithVisit(db: Queryable, key: FormKey) {
	const [row] = await readHandedIn(db, { ...idsOf(key) });
	return row ?? { newest: null, visitRequestedAt: null };
}
