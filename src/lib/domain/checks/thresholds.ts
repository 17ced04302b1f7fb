/**
 * Names of the numeric thresholds (census-2020 §2: every number that no form or law fixes is data that the district
 * approves). `min` and `max` are inclusive: the last value that needs no question. `hardMin` is the last value that
 * is accepted at all. The values are in `questionnaires/census-2020-short/thresholds.json`.
 */
export const THRESHOLD_NAMES = [
	'H02.max', 'H11.maxArea', 'H11.maxRooms', 'H12.min', 'H12.max', 'H13.max', 'H14.min', 'H14.max', 'H15.min', 'H15.max',
	'H19.max', 'H20.max', 'H23.max', 'H25.max',
	'P01.max', 'P13.max', 'P16.firstYear', 'P17.max',
	'M13.min', 'M14.min', 'M15.min', 'M15.max', 'M16.hardMin', 'M16.min', 'M17.hardMin', 'M17.min', 'M18.min', 'M18.max',
	'M19.min', 'M21.max', 'M22.max', 'M23.min', 'M23.max',
	'E05.hardMin', 'E05.min', 'E06.hardMin', 'E06.min', 'E07.hardMin', 'E07.min', 'E08.hardMin', 'E08.min',
	'E09.hardMin', 'E09.min', 'E10.hardMin', 'E10.min', 'E11.max', 'E12.from', 'E12.to',
	'R06.hardMin', 'R06.minMale', 'R06.minFemale', 'R07.hardMin', 'R07.minMale', 'R07.minFemale', 'R08.max',
	'R09.hardMin', 'R09.min', 'R10.hardMin', 'R10.min', 'R11.max', 'R11.maxFemale', 'R12.min',
	'R14.hardMin', 'R14.min', 'R14.max', 'R16.hardMin', 'R16.min', 'R17.hardMin', 'R17.min', 'R17.maxCount', 'R18.min',
	'R21.hardMin', 'R21.min', 'R22.max', 'R23.minPersons', 'R24.min', 'R25.min', 'R25.max',
	'S08.max', 'S09.hardMin', 'S09.min'
] as const;

export type ThresholdName = (typeof THRESHOLD_NAMES)[number];

/** Numeric thresholds by name: data, awaiting the district's approval. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;
