import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { householdId, instant } from './columns';
import { enumerationBlock } from './geography';

/** 住房单元: building, unit, floor, room; several households can live in one. */
export const dwelling = pgTable(
	'dwelling',
	{
		dwellingId: uuid('dwelling_id').primaryKey().defaultRandom(),
		blockCode: text('block_code')
			.notNull()
			.references(() => enumerationBlock.code),
		/** As written on the door: "3 栋", "2 单元"; the unit may be absent. */
		building: text('building').notNull(),
		unit: text('unit').notNull().default(''),
		floor: integer('floor'),
		room: text('room').notNull().default(''),
		/** Street or compound before the building: "龙船路 12 号". */
		addressLine: text('address_line').notNull().default(''),
		/** What is compared in a search: "3 栋", "3栋" and "3" are the same building. */
		buildingKey: text('building_key')
			.notNull()
			.generatedAlwaysAs(sql`upper(regexp_replace(building, '[^0-9A-Za-z]', '', 'g'))`),
		unitKey: text('unit_key')
			.notNull()
			.generatedAlwaysAs(sql`upper(regexp_replace(unit, '[^0-9A-Za-z]', '', 'g'))`),
		roomKey: text('room_key')
			.notNull()
			.generatedAlwaysAs(sql`upper(regexp_replace(room, '[^0-9A-Za-z]', '', 'g'))`)
	},
	(t) => [
		index('dwelling_block_code_index').on(t.blockCode),
		index('dwelling_keys_index').on(t.roomKey, t.buildingKey, t.unitKey),
		index('dwelling_address_line_index').on(t.addressLine),
		index('dwelling_building_index').on(t.building)
	]
);

/** 户: one line of the 户主姓名底册. Its 18-digit number = block (15) + household number (3). No name is kept. */
export const household = pgTable(
	'household',
	{
		householdId: householdId().primaryKey().defaultRandom(),
		blockCode: text('block_code')
			.notNull()
			.references(() => enumerationBlock.code),
		householdNumber: text('household_number').notNull(),
		dwellingId: uuid('dwelling_id')
			.notNull()
			.references(() => dwelling.dwellingId),
		/** In the sample of the long form; the office's list says so. */
		drawn: boolean('drawn').notNull().default(false)
	},
	(t) => [
		uniqueIndex('household_number_unique').on(t.blockCode, t.householdNumber),
		index('household_dwelling_id_index').on(t.dwellingId)
	]
);

/** 请普查员上门: the household asked, or has members from Hong Kong, Macao, Taiwan or abroad. */
export const visitRequest = pgTable(
	'visit_request',
	{
		householdId: householdId().references(() => household.householdId),
		requestedAt: instant('requested_at').notNull(),
		cause: text('cause').$type<'foreign' | 'nobody' | 'asked'>().notNull(),
		/** The hours that the household chose, if it chose any. */
		bookedFrom: instant('booked_from'),
		bookedTo: instant('booked_to'),
		/** The household filled in the form itself after all, or took the request back. */
		endedAt: instant('ended_at')
	},
	(t) => [
		primaryKey({ columns: [t.householdId, t.requestedAt] }),
		check('visit_request_booked', sql`(${t.bookedFrom} is null) = (${t.bookedTo} is null)`)
	]
);
