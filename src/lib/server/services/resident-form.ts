import type { Deps } from '../deps';

/** The questionnaire that households fill in by themselves. */
export const residentQuestionnaire = ({ definition }: Pick<Deps, 'definition'>): string => definition.id;
