/** The checks of the long form: the engine's contract over this form's response and thresholds. */
import type { Check as EngineCheck } from '$lib/engine/validate/check';
import type { CheckContext as FolderContext } from '../../folder';
import type { LongFormResponse } from '../response';
import type { ThresholdName } from '../thresholds';

export type { FindingPlace, Level } from '$lib/engine/validate/check';

export type CheckContext = FolderContext<ThresholdName>;

export type Check = EngineCheck<LongFormResponse, CheckContext>;
