/**
 * The one engine for every questionnaire: pure functions over a resolved form (a definition, a draft, the facts around it).
 * The path is derived from the answers, never stored, and nothing here deletes an answer.
 */
export { holds, scopeOf } from './model/condition';
export { applyAnswers } from './answers/apply-answers';
export { resolveForm, type ResolvedForm } from './resolve/resolve-form';
export { sameRef, type StepRef } from './resolve/section-instance';
export { answersOf, entriesOf } from './resolve/answers-of';
export { progressOf, stepAfter, type FormProgress, type StepState } from './resolve/progress';
export { stepAt, type StepView } from './resolve/step-at';
export type { Offer } from './resolve/offers';
export { hubOf, type HubRow } from './resolve/hub';
export { summaryOf, type SummaryItem, type SummaryPart } from './resolve/summary';
export { toResponse } from './resolve/to-response';
export { interpolate } from './model/interpolate';
export { normalise, normalisePost } from './answers/normalise';
export { inputsOf, type Posted } from './answers/inputs';
export { fieldsOf } from './model/sections';
export { fieldErrors } from './answers/field-errors';
export { ERROR_TEXTS } from './answers/types/error-texts';
export { addEntry, removeEntry, makeFirst, freshEntryId } from './changes/roster';
