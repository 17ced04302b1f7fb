/**
 * Area codes of the 2020 edition (census-2020 §5.1): county 6 digits + township 3 + village-level unit 3 = 普查区 (12);
 * + 3 = 普查小区 (15, from 001; virtual blocks from 900); + 户编号 3 = the household's number (18).
 */
export const COUNTY_DIGITS = 6;
export const TOWNSHIP_DIGITS = 9;
export const VILLAGE_DIGITS = 12;
export const BLOCK_DIGITS = 15;
export const HOUSEHOLD_DIGITS = 18;

/** 户编号 of a household whose members have all died: counted by the enumerator, never self-reported (§0.8). */
export const ALL_DECEASED = '999';

export interface BlockParts {
	county: string;
	/** 9 digits */
	township: string;
	/** 12 digits: the enumeration area */
	village: string;
	/** 15 digits */
	block: string;
}

export interface HouseholdParts extends BlockParts {
	/** 3 digits, unique within the block */
	household: string;
}

/** Parts of a 15-digit block code; undefined when it is not one (wrong length, letters, block 000). */
export function parseBlockCode(code: string): BlockParts | undefined {
	if (!/^[1-9]\d{14}$/.test(code) || code.endsWith('000')) return undefined;
	return {
		county: code.slice(0, COUNTY_DIGITS),
		township: code.slice(0, TOWNSHIP_DIGITS),
		village: code.slice(0, VILLAGE_DIGITS),
		block: code
	};
}

/** Parts of an 18-digit household number; undefined when it is not one. Spaces between groups are allowed. */
export function parseHouseholdNumber(number: string): HouseholdParts | undefined {
	const digits = number.replace(/\s+/g, '');
	if (digits.length !== HOUSEHOLD_DIGITS) return undefined;
	const block = parseBlockCode(digits.slice(0, BLOCK_DIGITS));
	const household = digits.slice(BLOCK_DIGITS);
	return block && isHouseholdCode(household) ? { ...block, household } : undefined;
}

/** 户编号: 001…999. */
export const isHouseholdCode = (code: string): boolean => /^\d{3}$/.test(code) && code !== '000';

/** The 18-digit number of a household. It is guessable: never a secret for signing in. */
export const householdNumber = (block: string, household: string): string => block + household;

/** "450304 001 001 001 001": county, township, village, block and household, for people who compare it with paper. */
export function groupedNumber(number: string): string {
	const ends = [COUNTY_DIGITS, TOWNSHIP_DIGITS, VILLAGE_DIGITS, BLOCK_DIGITS, HOUSEHOLD_DIGITS];
	return ends
		.map((end, index) => number.slice(ends[index - 1] ?? 0, end))
		.filter((part) => part !== '')
		.join(' ');
}
