import { isCodeLike, isReturnReason, MOST_CODES, readCodes } from '$lib/domain/field/returned';
import { isPrefill } from '$lib/domain/household/forms';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Staff } from '../actors';
import type { RecordEvent } from '../audit/audited';
import type { Queryable } from '../db/client';
import { newestVersions } from '../db/queries/interviews';
import { addReturn, takeBackReturns } from '../db/queries/returns';
import type { Deps } from '../deps';
import type { FormRegistry } from '../forms';
import { codesOf } from './codes-of';

type ReturnDeps = Pick<Deps, 'clock' | 'round' | 'formsIn'>;

/** What is to be asked again, as it was typed. */
export interface TypedReturn {
	codes: string;
	reason: string;
}

/** A household, and the transaction in which it is returned. */
export interface ReturnIn {
	tx: Queryable;
	record: RecordEvent;
	block: string;
	householdId: string;
}

/** Returns a household that has handed in; the newest return is the one that counts. */
export async function returnHousehold(
	{ clock, round, formsIn }: ReturnDeps,
	staff: Staff,
	{ tx, record, block, householdId }: ReturnIn,
	typed: TypedReturn
): Promise<Result<void>> {
	const newest = [...((await newestVersions(tx, [householdId])).get(householdId) ?? [])];
	const standing = newest.filter(([, row]) => row.withdrawnAt === null && !isPrefill(row, round.referenceMoment));
	const known = knownCodes(
		formsIn(block),
		standing.map(([questionnaire]) => questionnaire)
	);
	const read = readReturn(typed, known);
	const result = standing.length === 0 ? fail('return.notHandedIn') : read;
	if (result.ok)
		await addReturn(tx, { householdId, returnedBy: staff.staffId, returnedAt: clock.now(), ...result.value });
	await record({
		action: 'household.returned',
		outcome: result.ok ? 'done' : 'refused',
		householdId,
		detail: result.ok ? { reason: result.value.reason, count: result.value.items.length } : {}
	});
	return result.ok ? ok(undefined) : result;
}

/** It was a mistake: nobody goes. */
export async function takeReturnBack(
	{ clock }: Pick<Deps, 'clock'>,
	{ tx, record, householdId }: ReturnIn
): Promise<Result<void>> {
	const taken = await takeBackReturns(tx, householdId, clock.now());
	const outcome = taken > 0 ? 'done' : 'refused';
	await record({ action: 'household.returnTakenBack', outcome, householdId });
	return taken > 0 ? ok(undefined) : fail('return.none');
}

function readReturn({ codes, reason }: TypedReturn, known: ReadonlySet<string>) {
	if (!isReturnReason(reason)) return fail('reason.choose');
	const { codes: items, unknown } = readCodes(codes, known);
	if (unknown.length > 0)
		return unknown.every(isCodeLike) ? fail('return.unknown', { codes: unknown.join(' ') }) : fail('return.words');
	if (items.length === 0 || items.length > MOST_CODES) return fail('return.codes', { max: MOST_CODES });
	return ok({ items, reason });
}

/** Codes of items and of checks of these questionnaires. */
export function knownCodes(forms: FormRegistry, questionnaires: readonly string[]): Set<string> {
	const definitions = questionnaires.flatMap((id) => forms.find(id)?.definition ?? []);
	return new Set(definitions.flatMap((definition) => codesOf(definition, Object.keys(definition.checkWords ?? {}))));
}
