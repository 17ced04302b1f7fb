import type { Category } from '../../domain/questionnaire/types';

/** Where a Guilin family most often finds its own, before the rest in the order of the standard. */
const GUILIN_FIRST = ['01', '08', '13', '03', '06', '12', '32', '36'];

/** GB/T 3304-1991, codes 01–56 in order, Chinese name without 族 and English name. */
const NAMES = `汉 Han|蒙古 Mongol|回 Hui|藏 Tibetan|维吾尔 Uyghur|苗 Miao|彝 Yi|壮 Zhuang|布依 Buyei|朝鲜 Korean|满 Manchu|侗 Dong
|瑶 Yao|白 Bai|土家 Tujia|哈尼 Hani|哈萨克 Kazakh|傣 Dai|黎 Li|傈僳 Lisu|佤 Va|畲 She|高山 Gaoshan|拉祜 Lahu|水 Sui
|东乡 Dongxiang|纳西 Naxi|景颇 Jingpo|柯尔克孜 Kirgiz|土 Tu|达斡尔 Daur|仫佬 Mulao|羌 Qiang|布朗 Blang|撒拉 Salar
|毛南 Maonan|仡佬 Gelao|锡伯 Xibe|阿昌 Achang|普米 Pumi|塔吉克 Tajik|怒 Nu|乌孜别克 Uzbek|俄罗斯 Russian|鄂温克 Ewenki
|德昂 Deang|保安 Bonan|裕固 Yugur|京 Gin|塔塔尔 Tatar|独龙 Derung|鄂伦春 Oroqen|赫哲 Hezhen|门巴 Monba|珞巴 Lhoba|基诺 Jino`;

const STANDARD: Category[] = NAMES.split('|').map((pair, index) => {
	const [zh = '', en = ''] = pair.trim().split(' ');
	return { code: String(index + 1).padStart(2, '0'), label: { zh: `${zh}族`, en } };
});

/** Census wording for those whom the standard has no group for. */
const OTHERS: Category[] = [
	{ code: '97', label: { zh: '其他未识别的民族', en: 'Other group, not yet recognised' } },
	{ code: '98', label: { zh: '外国人加入中国籍', en: 'Chinese citizen of foreign descent' } }
];

const isLocal = ({ code }: Category): boolean => GUILIN_FIRST.includes(code);

/** D6 and the death record: the eight local ones first, then the standard's order, then the two of the census. */
export const ETHNIC_GROUPS: Category[] = [
	...GUILIN_FIRST.flatMap((code) => STANDARD.filter((group) => group.code === code)),
	...STANDARD.filter((group) => !isLocal(group)),
	...OTHERS
];
