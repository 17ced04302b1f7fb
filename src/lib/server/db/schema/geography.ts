import { foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core';

/** Township-level (9 digits) and village-level (12 digits) units, 统计用区划代码 (census-2020 §5.1). */
export const area = pgTable(
	'area',
	{
		code: text('code').primaryKey(),
		/** The 9-digit unit that a 12-digit one lies in; absent for townships. */
		parentCode: text('parent_code'),
		nameZh: text('name_zh').notNull(),
		nameEn: text('name_en').notNull()
	},
	(t) => [
		foreignKey({ columns: [t.parentCode], foreignColumns: [t.code] }),
		index('area_parent_code_index').on(t.parentCode)
	]
);

/** 普查小区: 15 digits = village-level unit (12) + 3. */
export const enumerationBlock = pgTable(
	'enumeration_block',
	{
		code: text('code').primaryKey(),
		areaCode: text('area_code')
			.notNull()
			.references(() => area.code)
	},
	(t) => [index('enumeration_block_area_code_index').on(t.areaCode)]
);
