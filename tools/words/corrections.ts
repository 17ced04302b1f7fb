/** Where the character that OpenCC chooses does not suit this product: what it makes, what is right, and why. */
export const CORRECTIONS: readonly { made: string; right: string; because: string }[] = [
	{ made: '鄉里的', right: '鄉裡的', because: 'Here it says “in the township”, not “one’s home village”.' },
	{
		made: '週歲',
		right: '周歲',
		because: 'The law and the form say 周岁; in traditional texts of the census it is written 周歲.'
	}
];
