/** What a round file must look like; what its parts must have to do with each other is said in `round-file.ts`. */
import { z } from 'zod';
import { residentForms } from '$lib/domain/household/forms';

const text = z.strictObject(
	// `hant` in traditional characters; without it zh stands there too.
	{ zh: z.string().min(1), en: z.string().min(1), hant: z.string().min(1).optional() },
	'must be a text as { "zh": "…", "en": "…" }'
);

const line = z.string('is missing').trim().min(1, 'must not be empty');

/** A calendar day in China. */
const day = z
	.string('is missing')
	.regex(/^\d{4}-\d\d-\d\d$/, { error: 'must be a day such as 2020-11-01', abort: true })
	.refine(isDay, 'is no day of the calendar');

/** 2021-02-30 is read as 2 March. */
function isDay(value: string): boolean {
	const at = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

const CALENDAR_DAYS = {
	selfReportOpens: day,
	// Ages, births and deaths are counted by whole months.
	referenceDay: day.refine((value) => !isDay(value) || value.endsWith('-01'), 'must be the first day of a month'),
	selfReportLastDay: day,
	visitsLastDay: day,
	fieldWorkLastDay: day
};

export const CALENDAR = z.object(CALENDAR_DAYS);
export type Calendar = z.output<typeof CALENDAR>;

export const PHONE = /^[0-9+ -]{5,20}$/;

const phone = z.string('is missing').regex(PHONE, 'must be a phone number');

const unit = (digits: number) =>
	z.strictObject({ code: z.string().regex(new RegExp(`^\\d{${digits}}$`), `must have ${digits} digits`), name: text });

const DISTRICT = z.strictObject({
	code: z.string('is missing').regex(/^[1-9]\d{5}$/, 'must be the 6 digits of a county, city or district'),
	name: text,
	shortName: text.optional(),
	city: text,
	organiser: line,
	helpDeskPhone: phone,
	reportTo: z.strictObject({ phone, mailbox: line }).optional(),
	townships: z.array(unit(9), 'must be a list').min(1, 'must name a township'),
	villages: z.array(unit(12), 'must be a list').min(1, 'must name a village-level unit')
});

export const DISTRICTS = z.array(DISTRICT, 'must be a list').min(1, 'must name a district');

/** Who answers where no district is known: of several, none can be taken for it. */
const isAnswered = ({
	organiser,
	helpDeskPhone,
	districts
}: {
	organiser?: string;
	helpDeskPhone?: string;
	districts: unknown[];
}): boolean => districts.length <= 1 || (organiser !== undefined && helpDeskPhone !== undefined);

/** `of` names the households that hand it in, `filler` who fills it in (domain/household/forms.ts). */
export const QUESTIONNAIRES = z
	.array(
		z.strictObject({
			id: line,
			of: z.enum(['foreign', 'drawn']).optional(),
			filler: z.enum(['interviewer']).optional(),
			thresholds: z.record(z.string(), z.number('must be a number')).optional(),
			nonresponse: z.array(line).optional()
		}),
		'must be a list'
	)
	.refine(
		(list) => residentForms(list).length > 0,
		'must name a questionnaire of every household that residents fill in'
	)
	.refine(
		// The portal has pages for one form that residents fill in: with two, no household could ever hand in both.
		(list) => residentForms(list).length < 2,
		'must name one questionnaire of every household that residents fill in; give each other one "of": "foreign", "of": "drawn" or "filler": "interviewer"'
	);

export const ROUND = z
	.strictObject(
		{
			id: z.string('is missing').regex(/^[a-z0-9-]{1,40}$/, 'must be a name of a-z, 0-9 and hyphens'),
			title: text,
			...CALENDAR_DAYS,
			longFormVisits: line.optional(),
			reInterviews: z.strictObject({ oneIn: z.int().min(1).max(1000), least: z.int().min(1).max(1000) }).optional(),
			organiser: line.optional(),
			helpDeskPhone: phone.optional(),
			questionnaires: QUESTIONNAIRES,
			districts: DISTRICTS
		},
		{
			error: (issue) =>
				issue.code === 'unrecognized_keys' ? `has what is not known: ${issue.keys.join(', ')}` : 'must be one object'
		}
	)
	.refine(isAnswered, 'must have "organiser" and "helpDeskPhone" of its own, since it has several districts');
