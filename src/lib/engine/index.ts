/**
 * The one engine for every questionnaire: pure functions over a definition (data) and a draft (flat answers). The path
 * is derived from the answers each time it is needed, never stored, and nothing here deletes an answer.
 */
export { holds } from './model/condition';
export { applyAnswers, effectiveAnswers, entriesOf } from './answers/apply-answers';
export { journey, stepAt, stepAfter, sameRef } from './resolve/progress';
export type { Journey, StepState, StepView } from './resolve/progress';
export type { StepRef } from './resolve/resolve-form';
export { hub } from './resolve/hub';
export type { HubRow } from './resolve/hub';
export { summary } from './resolve/summary';
export type { SummaryItem, SummaryPart } from './resolve/summary';
export { pipe } from './model/interpolate';
export { normalise, normalisePost } from './answers/normalise';
export type { Posted } from './answers/normalise';
export { fieldErrors } from './answers/field-errors';
export { ERROR_TEXTS } from './answers/error-texts';
export { addEntry, removeEntry, makeFirst, freshEntryId } from './changes/roster';
export { toResponse } from './answers/to-response';
