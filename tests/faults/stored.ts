import { verifyTrail } from '$lib/server/audit/verify-trail';
import { connect } from '$lib/server/db/client';

/** How many submissions the database holds of a household, taken back ones too. */
export async function submissionsOf(url: string, householdId: string): Promise<number> {
	const { sql, close } = connect(url, 1);
	try {
		const [row] = await sql`select count(*)::int as n from submission where household_id = ${householdId}`;
		return row?.n as number;
	} finally {
		await close();
	}
}

/** What is wrong with the audit trail: nothing, whatever was killed. */
export async function trailBreaks(url: string): Promise<string[]> {
	const { db, close } = connect(url, 1);
	try {
		return (await verifyTrail(db, [])).breaks.map(({ kind }) => `an event ${kind}`);
	} finally {
		await close();
	}
}
