/** What the server needs of each questionnaire that this portal asks, by its id. */
import { interpolateAll } from '$lib/engine/model/interpolate';
import type { Round } from '$lib/domain/household/round';
import { monthFacts } from '$lib/domain/household/round-months';
import { roundContext } from '$lib/domain/household/round-words';
import type { Facts } from '$lib/engine/model/condition';
import type { Questionnaire } from '$lib/engine/model/types';
import type { CheckFunction } from '$lib/engine/validate/findings';
import { runChecks, wordsOf } from '$lib/engine/validate/run-checks';
import {
	thresholdFacts,
	valuesOf,
	type CheckContext,
	type QuestionnaireFolder,
	type ThresholdValues
} from '$lib/questionnaires/shared/folder';

/** @param beside what is known around this one form: other forms of the household, who fills it in */
export type CheckedBeside = (
	response: Parameters<CheckFunction>[0],
	beside?: Partial<CheckContext>
) => ReturnType<CheckFunction>;

/** One questionnaire with its checks, bound to what they compare with. */
export interface ServedForm {
	/** With what its checks say, for browsers, whose copy of the checks has no words. */
	definition: Questionnaire;
	check: CheckedBeside;
	checkContext: CheckContext;
	afterPrefill: QuestionnaireFolder['afterPrefill'];
	/** What its conditions read of the round, and of the thresholds. */
	facts: Facts;
}

export interface FormRegistry {
	/** @throws where the portal has no such questionnaire: a draft or a row of another portal, never a resident's input */
	of(questionnaire: string): ServedForm;
	/** The same for an id that comes from outside (an address, a file). */
	find(questionnaire: string): ServedForm | undefined;
	ids: readonly string[];
}

/** @param contextOf what the checks of a questionnaire compare with */
export function formRegistry(
	folders: readonly QuestionnaireFolder[],
	contextOf: (folder: QuestionnaireFolder) => CheckContext
): FormRegistry {
	const forms = new Map(folders.map((folder) => [folder.definition.id, servedForm(folder, contextOf(folder))]));
	const ids = [...forms.keys()];
	return {
		ids,
		find: (questionnaire) => forms.get(questionnaire),
		of(questionnaire) {
			const form = forms.get(questionnaire);
			if (!form) throw new Error(`This portal has no questionnaire "${questionnaire}", only ${ids.join(', ')}.`);
			return form;
		}
	};
}

interface FormsAround {
	/** Code of the district; undefined where none is known. */
	district: string | undefined;
	/** Thresholds of the office's own files, by questionnaire; what the round sets goes before them. */
	files: Readonly<Record<string, ThresholdValues>>;
	counties: ReadonlySet<string>;
	/** Known codes of long lists, where coded answers are checked. */
	codes?: CheckContext['codes'];
}

/** The folders of the questionnaires that a round asks, and no others. */
export const askedIn = ({ questionnaires }: Round, folders: readonly QuestionnaireFolder[]): QuestionnaireFolder[] =>
	folders.filter(({ definition }) => questionnaires.some(({ id }) => id === definition.id));

/** What the checks of a questionnaire compare with in a round: its calendar, district and thresholds. */
export const contextIn =
	(round: Round, { district, files, counties, codes }: FormsAround) =>
	({ definition: { id }, thresholds }: QuestionnaireFolder): CheckContext => {
		const asked = round.questionnaires.find((each) => each.id === id);
		return {
			thresholds: { ...(files[id] ?? valuesOf(thresholds)), ...asked?.thresholds },
			counties,
			...(codes && { codes }),
			...(asked?.nonresponse && { nonresponse: asked.nonresponse }),
			...roundContext(round, district)
		};
	};

function servedForm(folder: QuestionnaireFolder, checkContext: CheckContext): ServedForm {
	const { checks, afterPrefill } = folder;
	const definition = spoken(folder, checkContext);
	return {
		definition,
		check: (response, beside) => runChecks({ definition, checks }, response, { ...checkContext, ...beside }),
		checkContext,
		afterPrefill,
		facts: { ...monthFacts(checkContext), ...thresholdFacts(folder.definition, checkContext.thresholds) }
	};
}

/** The definition with what its checks say, and with the days of the round in all its sentences. */
const spoken = ({ definition, checks }: QuestionnaireFolder, { roundWords = {} }: CheckContext): Questionnaire =>
	interpolateAll({ ...definition, checkWords: wordsOf(checks) }, roundWords);
