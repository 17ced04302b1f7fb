import type { Questionnaire } from '$lib/engine/model/types';
import { deaths } from './items/deaths';
import { household } from './items/household';
import { COUNTED, people } from './items/people';
import { persons } from './items/persons';

/** The short form of the 2020 census (普查短表) with its death records: 7 items of the household, 12 of each person. */
export const census2020Short: Questionnaire = {
	id: 'census-2020-short',
	title: { zh: '第七次全国人口普查短表', en: 'Seventh National Population Census, short form' },
	sections: [household, people, persons, deaths],
	counted: COUNTED,
	// H27: people from Hong Kong, Macao, Taiwan or abroad have a form of their own, which only an enumerator fills in.
	stopsWhen: { item: 'hasForeignMembers', in: ['1'] }
};
