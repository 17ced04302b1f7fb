/** What a resident's pages show beside the answers, in one statement: the home, who calls there, what was handed in. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { FormKey } from '$lib/domain/household/forms';
import type { Queryable } from '../client';
import { blockAssignment, dwelling, enumerationBlock, household, staff, submission } from '../schema';
import { statement } from '../statement';
import { openVisit } from './household-facts';
import { idsOf } from './form-key';
import { areaColumns, doorColumns, township, village } from './places';

type Builder = Parameters<Parameters<typeof statement>[0]>[0];

/** The enumerator on duty in the block of the household in the row, as shown to its residents. */
const onDuty = (db: Builder) =>
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

/** The newest submission of the named form, standing or withdrawn, of the household in the row: nothing of what is in it. */
const newestHere = (db: Builder) =>
	db
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

const readPage = statement((db) => {
	const [enumerator, newest, visit] = [onDuty(db), newestHere(db), openVisit(db)];
	const { version, receiptNumber, submittedAt, confirmedAt, withdrawnAt, asksToVerify } = newest;
	return db
		.select({
			...doorColumns,
			...areaColumns,
			enumerator: { name: enumerator.name, phone: enumerator.phone, badge: enumerator.badge, photo: enumerator.photo },
			newest: { version, receiptNumber, submittedAt, confirmedAt, withdrawnAt, asksToVerify },
			visitRequestedAt: visit.requestedAt
		})
		.from(household)
		.innerJoin(dwelling, eq(dwelling.dwellingId, household.dwellingId))
		.innerJoin(enumerationBlock, eq(enumerationBlock.code, household.blockCode))
		.innerJoin(village, eq(village.code, enumerationBlock.areaCode))
		.innerJoin(township, eq(township.code, village.parentCode))
		.leftJoinLateral(enumerator, sql`true`)
		.leftJoinLateral(newest, sql`true`)
		.leftJoinLateral(visit, sql`true`)
		.where(eq(household.householdId, sql.placeholder('householdId')));
});

/** The home with the enumerator on duty there, the newest submission of this form, and the visit that is waited for. */
export async function residentPage(db: Queryable, key: FormKey) {
	const [row] = await readPage(db, { ...idsOf(key) });
	return row;
}

export type ResidentPageRow = NonNullable<Awaited<ReturnType<typeof residentPage>>>;
