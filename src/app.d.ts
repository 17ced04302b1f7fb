import type { TextSize } from '$lib/domain/access/text-size';
import type { ToldProblem } from '$lib/domain/problem';
import type { Language } from '$lib/engine/model/types';
import type { Deps } from '$lib/server/deps';
import type { Resident } from '$lib/server/actors';
import type { Staff } from '$lib/server/actors';

declare global {
	namespace App {
		interface Locals {
			deps: Deps;
			locale: Language;
			/** 长辈版, as this browser shows it. */
			textSize: TextSize;
			/** Set by hooks on every (resident) route. */
			resident?: Resident;
			/** Set by hooks on every staff route. */
			staff?: Staff;
			requestId: string;
		}
		interface Error {
			message: string;
			problem?: ToldProblem;
			requestId?: string;
		}
		interface PageState {
			/** A page of the form that the browser shows by itself, by its address. */
			form?: string;
		}
		interface PageData {
			locale: Language;
			textSize: TextSize;
		}
	}
}

export {};
