/** The checks of this form: the engine's contract over its response and thresholds. */
import type { Check as EngineCheck } from '$lib/engine/validate/check';
import type { CheckContext as FolderContext } from '../../shared/folder';
import type { ForeignFormResponse } from '../model/response';
import type { ThresholdName } from '../model/thresholds';

export type { FindingPlace, Level } from '$lib/engine/validate/check';

export type CheckContext = FolderContext<ThresholdName>;

export type Check = EngineCheck<ForeignFormResponse, CheckContext>;
