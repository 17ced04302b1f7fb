import { censusMonths, type CensusMonths } from '$lib/domain/household/round-months';
import type { RoundForm } from '$lib/domain/household/forms';
import type { Facts } from '$lib/engine/model/condition';
import type { LocalizedText } from '$lib/engine/model/types';
import type { Staff } from '../actors';
import type { Deps } from '../deps';

interface Asks {
	role: Staff['role'];
	/** 工号 of whoever asks with this list. */
	staffNumber: string;
	district: string;
	/** UTC milliseconds */
	referenceMoment: number;
	questionnaires: (Pick<RoundForm, 'id' | 'of' | 'filler'> & {
		title: LocalizedText;
		thresholds: Readonly<Record<string, number>>;
		months: CensusMonths;
		facts: Facts;
		nonresponse?: readonly string[];
	})[];
}

/** What a phone needs to ask the round's questionnaires in a block without a network; their definitions it has as data of the build. */
export function interviewAsks(
	{ round, formsIn }: Pick<Deps, 'round' | 'formsIn'>,
	{ role, number: staffNumber }: Staff,
	block: string
): Asks {
	const forms = formsIn(block);
	const isAsked = ({ of }: RoundForm): boolean => of !== 'drawn' || role === 'supervisor';
	const asked = round.questionnaires.filter(isAsked).map(({ id, of, filler }) => {
		const { definition, checkContext, facts } = forms.of(id);
		return {
			id,
			of,
			filler,
			title: definition.title,
			thresholds: checkContext.thresholds,
			months: censusMonths(round),
			facts,
			...(checkContext.nonresponse && { nonresponse: checkContext.nonresponse })
		};
	});
	return {
		role,
		staffNumber,
		district: block.slice(0, 6),
		referenceMoment: round.referenceMoment,
		questionnaires: asked
	};
}
