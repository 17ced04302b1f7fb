import postgres from 'postgres';
import type { RehearsalList } from '../../tools/rehearsal/load-rehearsal';

/** As many as one enumerator had (issue 5). */
export const LARGE_BLOCK = 485;

/** A block of 485 households behind 485 doors, for the enumerator of the rehearsal. @returns its code */
export async function layOutLargeBlock(databaseUrl: string, rehearsal: RehearsalList): Promise<string> {
	const sql = postgres(databaseUrl, { max: 1 });
	const village = rehearsal.households[0]?.number.slice(0, 12) ?? '';
	const block = `${village}485`;
	const number = rehearsal.staff.find(({ role }) => role === 'enumerator')?.number ?? '';
	await sql.begin(async (tx) => {
		await tx`insert into audit_event (at, actor_kind, actor_id, action, outcome) values (now(), 'system', 'test', 'district.loaded', 'done')`;
		await tx`insert into enumeration_block (code, area_code) values (${block}, ${village})`;
		await tx`with doors as (
			insert into dwelling (block_code, building, unit, floor, room, address_line)
			select ${block}, (n / 80 + 1) || ' 栋', (n % 80 / 20 + 1) || ' 单元', n % 20 / 2 + 1, (n % 20 / 2 + 1) || '0' || (n % 2 + 1), '大板新村'
			from generate_series(0, ${LARGE_BLOCK - 1}::int) n returning dwelling_id)
			insert into household (block_code, household_number, dwelling_id)
			select ${block}, lpad((row_number() over ())::text, 3, '0'), dwelling_id from doors`;
		await tx`insert into block_assignment (block_code, staff_id) select ${block}, staff_id from staff where number = ${number}`;
	});
	await sql.end();
	return block;
}
