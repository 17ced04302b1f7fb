/** F1–F4 are H1, H5, H6 and H7 of the short form. */
export const FOREIGN_FORM_NAMES = { H1: 'f1', H5: 'f2', H6: 'f3', H7: 'f4' } as const;
