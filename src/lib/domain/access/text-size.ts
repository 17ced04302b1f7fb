/** 长辈版 in three sizes; `normal` is without it. */
export const TEXT_SIZES = ['normal', 'large', 'larger', 'largest'] as const;

export type TextSize = (typeof TEXT_SIZES)[number];

/** What elder mode offers, and what it begins with. */
export const ELDER_SIZES = ['large', 'larger', 'largest'] as const satisfies readonly TextSize[];

export const isTextSize = (value: unknown): value is TextSize => TEXT_SIZES.some((size) => size === value);
