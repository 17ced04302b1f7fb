/**
 * The one engine for every questionnaire: pure functions over a definition (data) and a draft (flat answers). The path
 * is derived from the answers each time it is needed, never stored, and nothing here deletes an answer.
 */
export { holds } from './condition';
export { applyAnswers, effectiveAnswers, entriesOf } from './answers';
export { journey, stepAt, stepAfter, sameRef } from './journey';
export type { Journey, StepState, StepView } from './journey';
export type { StepRef } from './walk';
export { hub } from './hub';
export type { HubRow } from './hub';
export { summary } from './summary';
export type { SummaryItem, SummaryPart } from './summary';
export { pipe } from './pipe';
export { normalise, normalisePost } from './normalise';
export type { Posted } from './normalise';
export { fieldErrors } from './field-errors';
export { ERROR_TEXTS } from './error-texts';
export { addEntry, removeEntry, makeFirst, freshEntryId } from './roster';
export { toResponse } from '../response/to-response';
