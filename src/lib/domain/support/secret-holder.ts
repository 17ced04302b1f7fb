/** A letter's code and a household's PIN open its draft together, so nobody's hands ever pass both (adr/0050). */
export type Secret = 'letter' | 'pin';

/** Through whose hands it has gone so far, by member of staff. */
export type Holders = ReadonlyMap<string, Secret>;

/** Whether one of these people would hold both. `undefined` among them is a hand that nobody knows. */
export const wouldHoldBoth = (holders: Holders, people: readonly (string | undefined)[], secret: Secret): boolean =>
	people.some((staffId) => staffId !== undefined && (holders.get(staffId) ?? secret) !== secret);
