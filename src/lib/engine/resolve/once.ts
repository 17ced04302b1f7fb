import type { ResolvedForm } from './resolve-form';

/** A pure function of a form that is worked out once for each form, however many views ask for it. */
export function once<V>(compute: (form: ResolvedForm) => V): (form: ResolvedForm) => V {
	const known = new WeakMap<ResolvedForm, { value: V }>();
	return (form) => {
		const found = known.get(form) ?? { value: compute(form) };
		known.set(form, found);
		return found.value;
	};
}

/** The same for a function of a form and something bound to it, as the checks are. */
export function onceWith<By extends object, V>(
	compute: (form: ResolvedForm, by: By) => V
): (form: ResolvedForm, by: By) => V {
	const known = new WeakMap<By, (form: ResolvedForm) => V>();
	return (form, by) => {
		const own = known.get(by) ?? once((each) => compute(each, by));
		known.set(by, own);
		return own(form);
	};
}
