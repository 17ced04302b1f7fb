/** What a district makes different: the questionnaires name it, and their checks compare with it. */
import { districtOf, type Round } from '$lib/domain/household/round';
import type { Deps } from './deps';
import type { FormRegistry } from './forms';

/** @param make the questionnaires for a district, which are made once; undefined where none is known */
export function formsOfDistricts(round: Round, make: (district: string | undefined) => FormRegistry): Deps['formsIn'] {
	const made = new Map<string | undefined, FormRegistry>();
	return (code) => {
		const district = districtOf(round, code)?.code;
		const forms = made.get(district) ?? make(district);
		made.set(district, forms);
		return forms;
	};
}

/** What use-cases about a household of this district are given. @param code of the district, or of an area in it */
export const inDistrict = (deps: Deps, code: string | undefined): Deps =>
	deps.round.districts.length === 1 ? deps : { ...deps, forms: deps.formsIn(code) };
