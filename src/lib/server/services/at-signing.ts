import type { SigningInterview } from '$lib/domain/field/signing-code';
import { fail, ok, type ProblemCode, type Result } from '$lib/domain/problem';
import type { Staff } from '../actors';
import type { Queryable } from '../db/client';
import { doorsById } from '../db/queries/doors';
import type { Deps } from '../deps';
import { fieldAction } from './field-action';

interface AtSigning<V> extends SigningInterview {
	block: string;
	/** What the event is called. */
	action: string;
	/** What stands against it. */
	against: (tx: Queryable) => ProblemCode | undefined | Promise<ProblemCode | undefined>;
	change: (tx: Queryable) => V | Promise<V>;
}

/** One deed at the signature of an interview: at a door of the own block, audited by which interview it is, refused or done. */
export const atSigning = <V>(
	deps: Pick<Deps, 'db' | 'clock'>,
	staff: Staff,
	{ block, householdId, interviewId, action, against, change }: AtSigning<V>
): Promise<Result<V>> =>
	fieldAction(deps, staff, { block, ids: [householdId, interviewId] }, (transaction) =>
		transaction(async (tx, record) => {
			const [door] = await doorsById(tx, [householdId], [block]);
			const cause = door ? await against(tx) : 'notAllowed';
			const about = { action, objectId: interviewId, ...(door && { householdId }) };
			await record(cause ? { ...about, outcome: 'refused', detail: { cause } } : about);
			return cause ? fail(cause) : ok(await change(tx));
		})
	);
