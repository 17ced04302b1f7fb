import type { Sql } from 'postgres';

/** Codes of the copied districts: those of Guangxi's neighbours in the list, which nobody loads. */
const FIRST_COPY = 500_000;

/**
 * Copies a loaded district until there are so many in all, each under a code of its own: areas, blocks, dwellings, households. One
 * statement a table, without triggers and foreign keys, as a superuser: what is measured afterwards is reading.
 * @param from how many districts there are
 */
export async function copyDistricts(sql: Sql, district: string, from: number, to: number): Promise<void> {
	const copies = sql`generate_series(${FIRST_COPY + from}::int, ${FIRST_COPY + to - 1}::int) as copy(code)`;
	const moved = (column: string) => sql`copy.code::text || substr(${sql(column)}, 7)`;
	const ours = (column: string) => sql`${sql(column)} like ${`${district}%`}`;
	const id = (column: string) => sql`md5(copy.code::text || ${sql(column)}::text)::uuid`;
	await sql.begin(async (tx) => {
		await tx`set local session_replication_role = replica`;
		await tx`insert into area (code, parent_code, name_zh, name_en)
			select ${moved('a.code')}, ${moved('parent_code')}, name_zh, name_en from area a, ${copies} where ${ours('a.code')}`;
		await tx`insert into enumeration_block (code, area_code)
			select ${moved('b.code')}, ${moved('area_code')} from enumeration_block b, ${copies} where ${ours('b.code')}`;
		await tx`insert into dwelling (dwelling_id, block_code, building, unit, floor, room, address_line)
			select ${id('dwelling_id')}, ${moved('block_code')}, building, unit, floor, room, address_line
			from dwelling, ${copies} where ${ours('block_code')}`;
		await tx`insert into household (household_id, block_code, household_number, dwelling_id)
			select ${id('household_id')}, ${moved('block_code')}, household_number, ${id('dwelling_id')}
			from household, ${copies} where ${ours('block_code')}`;
	});
	await sql`vacuum analyze area, enumeration_block, dwelling, household`;
}
