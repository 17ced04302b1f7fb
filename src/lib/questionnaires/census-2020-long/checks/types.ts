/** The checks of the long form: the engine's contract over this form's response and thresholds. */
import type { Check as EngineCheck } from '$lib/engine/validate/check';
import type { CheckContext as FolderContext } from '../../shared/folder';
import type { LongFormResponse } from '../model/response';
import type { ThresholdName } from '../model/thresholds';

export type { FindingPlace, Level } from '$lib/engine/validate/check';

export type CheckContext = FolderContext<ThresholdName>;

export type Check = EngineCheck<LongFormResponse, CheckContext>;
