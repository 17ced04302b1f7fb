/** What the validation of one page's post comes to. */
import type { Answers } from '../model/draft';
import type { LocalizedText } from '../model/types';
import type { ResolvedForm } from '../resolve/resolve-form';
import type { Finding } from './check';

export interface StepError {
	/** A field of this page, for the link of the error summary; "" when none is concerned. */
	field: string;
	message: LocalizedText;
	finding?: Finding;
	/** Key to post as `verify`, where the enumerator can be asked to look. */
	key?: string;
}

export interface SoftFinding extends Finding {
	/** Key to post as `confirm`, with an optional `reason.<key>`. */
	key: string;
	/** A field of this page. */
	field: string;
}

export interface StepResult {
	/** The form to keep: with the answers when `saved`, else as it was. */
	form: ResolvedForm;
	errors: StepError[];
	/** 请核实: not confirmed yet for these answers. */
	soft: SoftFinding[];
	saved: boolean;
	/** Answers as they were understood, to be shown again. */
	answers: Answers;
}
