import type { Field } from '$lib/engine/model/types';

/** Who in most families has the householder's ethnic group and hukou: spouse, children, parents, grandparents, grandchildren, siblings. */
const CLOSE_RELATIVES = ['1', '2', '3', '5', '7', '8'];

/** Offered to close relatives alone: in-laws, lodgers and helpers differ too often. */
export const sameAsHouseholder = (field: string): Field['sameAs'] => ({
	list: 'persons',
	field,
	when: { item: 'D2', in: CLOSE_RELATIVES }
});
