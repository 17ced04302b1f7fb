/** Where OpenCC's choice of a character does not suit the sentences of this product. */
export const CORRECTIONS: readonly { made: string; right: string; because: string }[] = [];
