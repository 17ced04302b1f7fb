/** Checks the responses of some files, each by the questionnaire that it names: what `npm run check-response` prints. */
import type { FormResponse } from '../../../src/lib/engine/model/response';
import { fieldsOfForm } from '../../../src/lib/engine/model/sections';
import { isRepeated, type Questionnaire } from '../../../src/lib/engine/model/types';
import type { Finding } from '../../../src/lib/engine/validate/check';
import { canVerify } from '../../../src/lib/engine/validate/findings';
import type { Round } from '../../../src/lib/domain/household/round';
import counties from '../../../src/lib/questionnaires/areas/counties-2020.json';
import type { CheckContext, QuestionnaireFolder } from '../../../src/lib/questionnaires/shared/folder';
import { FOLDERS } from '../../../src/lib/questionnaires/registry';
import { terminalCodes } from '../../../src/lib/server/areas/code-lists';
import type { Deps } from '../../../src/lib/server/deps';
import { contextIn, formRegistry, type FormRegistry } from '../../../src/lib/server/forms';
import { formsOfDistricts } from '../../../src/lib/server/in-district';
import { shippedRound } from '../../../src/lib/server/round-file';
import { readThresholdFiles } from '../../../src/lib/server/threshold-files';
import { Unusable } from '../command-line';
import { besideEach, blockOf } from './beside';
import { countNonresponse } from './nonresponse';
import { readHouseholds } from './read-households';

export interface CheckOptions {
	language: 'zh' | 'en';
	/** Files of thresholds, as THRESHOLDS_FILE names them. */
	thresholds?: string;
	/** Calendar, districts and thresholds; the shipped one otherwise. */
	round?: Round;
	/** Where their paths are meant from. */
	locate?: (path: string) => string;
}

export interface CheckedFiles {
	/** JSON, one for each household. */
	lines: string[];
	isHardLeft: boolean;
}

/**
 * @param folders the questionnaires that are known; given by tests
 * @throws Unusable with every fault of the files
 */
export function checkFiles(
	files: { source: string; text: string }[],
	options: CheckOptions,
	folders: readonly QuestionnaireFolder[] = FOLDERS
): CheckedFiles {
	const formsIn = formsWith(options, folders);
	const definitions = folders.map(({ definition }) => definition);
	const read = files.map(({ source, text }) => readHouseholds(text, source, definitions));
	const faults = read.flatMap((result) => ('faults' in result ? result.faults : []));
	if (faults.length > 0) throw new Unusable(faults.join('\n'));
	const households = read.flatMap((result) => ('households' in result ? result.households : []));
	const captures = read.flatMap((result) =>
		'households' in result ? (result.captures ?? result.households.map(() => undefined)) : []
	);
	const beside = besideEach(households);
	const checked = households.map((household, at) =>
		check(formsIn(blockOf(household)), household, {
			...options,
			beside: { ...beside(household), ...(captures[at] && { capture: captures[at] }) }
		})
	);
	return { lines: checked.map(({ line }) => line), isHardLeft: checked.some(({ isHardLeft }) => isHardLeft) };
}

/** Province → city → county, as `extract-areas.mjs` writes it. */
type Provinces = [string, string, [string, string, [code: string, name: string][]][]][];

const countyCodes = (): Set<string> =>
	new Set(
		(counties as Provinces).flatMap(([, , cities]) => cities.flatMap(([, , list]) => list.map(([code]) => code)))
	);

/** The checks of every questionnaire in each district of the round, with the thresholds of the files that are named. */
function formsWith(
	{ thresholds = '', round = shippedRound, locate }: CheckOptions,
	folders: readonly QuestionnaireFolder[]
): Deps['formsIn'] {
	const read = readThresholdFiles(thresholds, folders, locate);
	if ('mistakes' in read)
		throw new Unusable(`${thresholds} cannot be used:\n${read.mistakes.map((mistake) => `- ${mistake}`).join('\n')}`);
	const around = { files: read.thresholds, counties: countyCodes(), codes: terminalCodes() };
	return formsOfDistricts(round, (district) => formRegistry(folders, contextIn(round, { district, ...around })));
}

interface CheckedBeside extends CheckOptions {
	/** The other forms of the household, those of its block, and how an interview was made. */
	beside: Pick<CheckContext, 'others' | 'neighbours' | 'capture'>;
}

function check(forms: FormRegistry, household: FormResponse, { language, beside }: CheckedBeside) {
	const form = forms.of(household.questionnaire);
	const findings = form.check(household, beside).filter((finding) => !isExcused(finding, form.definition, beside));
	const nonresponse = countNonresponse(household);
	return {
		line: JSON.stringify({
			findings: findings.map((finding) => printed(finding, household, form.definition, language)),
			...(Object.keys(nonresponse).length > 0 && { nonresponse })
		}),
		isHardLeft: findings.some((finding) => finding.level === 'hard' && !isToVerify(finding, household))
	};
}

/** A proxy is not asked for ID numbers: none is missing. */
const isExcused = (
	{ missing, items }: Finding,
	definition: Questionnaire,
	{ capture }: CheckedBeside['beside']
): boolean =>
	capture?.proxy === true &&
	missing === true &&
	fieldsOfForm(definition).some(({ name, type }) => type === 'idNumber' && items.includes(name));

const isConfirmed = ({ rule, level }: Finding, { confirmed }: FormResponse): boolean =>
	level === 'soft' && (confirmed ?? []).includes(rule);

const isToVerify = ({ rule, verifiable }: Finding, { toVerify }: FormResponse): boolean =>
	verifiable === true && (toVerify ?? []).includes(rule);

/** A finding as it is printed: `verifiable` says that the household may leave it to the enumerator; `confirmed` and `toVerify` say that the household has answered it. */
function printed(finding: Finding, household: FormResponse, definition: Questionnaire, language: 'zh' | 'en') {
	const { rule, level, items, message } = finding;
	return {
		rule,
		level,
		...positionIn(definition, finding),
		items,
		message: message[language],
		...(canVerify(finding) && { verifiable: true }),
		...(isConfirmed(finding, household) && { confirmed: true }),
		...(isToVerify(finding, household) && { toVerify: true })
	};
}

/** `person: 2`: what the questionnaire calls an entry of the list, counted from 1. */
function positionIn({ sections }: Questionnaire, { at }: Finding): Record<string, number> {
	const section = sections.filter(isRepeated).find(({ list }) => list === at?.list);
	return at ? { [section?.entryName ?? at.list]: at.index + 1 } : {};
}
