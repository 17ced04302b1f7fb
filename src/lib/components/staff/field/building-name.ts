import { t } from '$lib/client/translate';
import type { Building } from '$lib/domain/field/building';
import { doorText } from '$lib/domain/geography/address';
import { enumeratorText } from '$lib/i18n/enumerator';

/** "龙船路 12 号 3 栋". Only while a component renders. */
export const buildingName = ({ name, addressLine }: Building): string =>
	[addressLine, t(doorText({ line: '', building: name }))].filter((part) => part !== '').join(' ') ||
	t(enumeratorText.noBuilding);
