import type { FormCounts } from '../folder';
import { countsOf as ofShortForm } from '../census-2020-short/counts';
import { asShortForm } from './names';
import type { LongFormResponse } from './response';

export const countsOf = (response: LongFormResponse): FormCounts => ofShortForm(asShortForm(response));
