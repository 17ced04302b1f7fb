import type { IncomingMessage } from 'node:http';
import type { TextSize } from '$lib/domain/access/text-size';
import type { Result, ProblemMessage } from '$lib/domain/problem';
import type { Language } from '$lib/engine/model/types';
import type { Deps } from '$lib/server/deps';
import type { Member, Resident, Staff } from '$lib/server/actors';
import type { FormView } from '$lib/server/use-cases/form/read-form';

declare global {
	namespace App {
		interface Locals {
			deps: Deps;
			locale: Language;
			/** 长辈版, as this browser shows it. */
			textSize: TextSize;
			/** Set by hooks on every (resident) route. */
			resident?: Resident;
			/** Set by hooks on every (member) route. */
			member?: Member;
			/** Set by hooks on every staff route. */
			staff?: Staff;
			/** The household's form as this request found it; a page and its layout read it once. */
			form?: Promise<Result<FormView>>;
			requestId: string;
		}
		interface Error {
			message: string;
			problem?: ProblemMessage;
			requestId?: string;
		}
		interface Platform {
			/** Node's own request: what the adapter was given. */
			req?: IncomingMessage;
		}
		interface PageState {
			/** A page of the form that the browser shows by itself, by its address. */
			form?: string;
			/** The signature of an interview is asked for. */
			signing?: true;
			/** Who answers an interview, or who lives there, is changed half-way. */
			changing?: true;
			/** How many steps within the page led here; absent on the page itself. */
			depth?: number;
		}
		interface PageData {
			locale: Language;
			textSize: TextSize;
		}
	}
}

export {};
