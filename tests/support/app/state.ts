/** Stands in for `$app/state` where a component is drawn without SvelteKit. */
export const page = { data: { locale: 'en' } };
