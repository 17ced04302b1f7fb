/** The checks of the short form: the engine's contract over this form's response and thresholds. */
import type { Check as EngineCheck } from '$lib/engine/validate/check';
import type { CheckContext as FolderContext } from '../../shared/folder';
import type { HouseholdResponse } from '../model/response';
import type { ThresholdName } from '../model/thresholds';

export type { Finding, Level, FindingPlace, Position } from '$lib/engine/validate/check';

/** M04, M05 compare with the district, S11 with the listed householder. */
export type CheckContext = FolderContext<ThresholdName>;

export type Check = EngineCheck<HouseholdResponse, CheckContext>;
