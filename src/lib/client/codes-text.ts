import type { LocalizedText } from '$lib/engine/model/types';
import { t } from './translate';

/** Codes of items and checks in one line, each with its title where the server told it. */
export const codesText = ({ items, named }: { items: string[]; named?: LocalizedText[] }): string =>
	(named?.map((name) => t(name)) ?? items).join('、');
