import postgres from 'postgres';
import type { Serving } from './served';

/** A household whose letter nobody has opened, in the first block of a district. */
export interface UnopenedDoor {
	householdId: string;
	/** 户编号 within its block. */
	number: string;
	block: string;
}

/** Those of the first block, without the ones drawn for the long form. */
export async function unopenedDoors({ databaseUrl, rehearsal }: Serving): Promise<UnopenedDoor[]> {
	const block = rehearsal.households[0]?.number.slice(0, 15) ?? '';
	const unopened = rehearsal.households
		.filter(({ state, number }) => state === 'unopened' && number.startsWith(block))
		.map(({ number }) => number.slice(15));
	const sql = postgres(databaseUrl, { max: 1 });
	const rows = await sql<{ id: string; number: string }[]>`
		SELECT household_id AS id, household_number AS number FROM household
		WHERE block_code = ${block} AND household_number IN ${sql(unopened)} ORDER BY household_number`;
	await sql.end();
	return rows.map(({ id, number }) => ({ householdId: id, number, block }));
}

/** How many interviews the office has of each household, by its number, and the receipt numbers of what stands. */
export async function interviewsAtOffice({
	databaseUrl
}: Serving): Promise<{ perHousehold: Map<string, number>; receipts: Set<string> }> {
	const sql = postgres(databaseUrl, { max: 1 });
	const counted = await sql<{ n: number; number: string }[]>`
		SELECT count(*)::int AS n, h.household_number AS number
		FROM interview i JOIN household h ON h.household_id = i.household_id GROUP BY h.household_number`;
	const stands = await sql<{ number: string }[]>`
		SELECT receipt_number AS number FROM submission WHERE interview_id IS NOT NULL`;
	await sql.end();
	return {
		perHousehold: new Map(counted.map(({ n, number }) => [number, n])),
		receipts: new Set(stands.map(({ number }) => number))
	};
}
