/** The checks of this form: the engine's contract over its response and thresholds. */
import type { Check as EngineCheck } from '$lib/engine/validate/check';
import type { CheckContext as FolderContext } from '../../folder';
import type { ForeignFormResponse } from '../response';
import type { ThresholdName } from '../thresholds';

export type { FindingPlace, Level } from '$lib/engine/validate/check';

export type CheckContext = FolderContext<ThresholdName>;

export type Check = EngineCheck<ForeignFormResponse, CheckContext>;
