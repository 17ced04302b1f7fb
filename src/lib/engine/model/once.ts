/** A function of an object that never changes (a form, a key, a round), worked out once for each, however many ask for it. */
export function once<Of extends object, V>(compute: (of: Of) => V): (of: Of) => V {
	const known = new WeakMap<Of, { value: V }>();
	return (of) => {
		const found = known.get(of) ?? { value: compute(of) };
		known.set(of, found);
		return found.value;
	};
}

/** The same for a function of an object and something bound to it, as the checks are to a form. */
export function onceWith<Of extends object, By extends object, V>(
	compute: (of: Of, by: By) => V
): (of: Of, by: By) => V {
	const boundTo = once((by: By) => once((of: Of) => compute(of, by)));
	return (of, by) => boundTo(by)(of);
}
