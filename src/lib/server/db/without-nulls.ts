export type WithoutNulls<Row> = {
	[Key in keyof Row]: null extends Row[Key] ? Exclude<Row[Key], null> | undefined : Row[Key];
};

/** The database says "not" with null, the domain by absence. */
export const withoutNulls = <Row extends object>(row: Row): WithoutNulls<Row> =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>;
