import type { FormFacts, HouseholdFacts } from '../../src/lib/domain/household/status';

/** Facts of a household that must hand in one form. */
export type OneForm = Omit<HouseholdFacts, 'forms'> & FormFacts;

export const withOneForm = ({
	submittedAt,
	isPrefill,
	withdrawnAt,
	asksToVerify,
	...household
}: OneForm): HouseholdFacts => ({
	...household,
	forms: [{ submittedAt, isPrefill, withdrawnAt, asksToVerify }]
});
