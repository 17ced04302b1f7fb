/** Names of compounds, hamlets and dormitories that do not exist. */
import type { Random } from './random';

const FIRST = ['漓岸', '榕荫', '桂影', '云汀', '竹溪', '石帆', '月渡', '虹岭', '柚园', '荔塘', '象影', '塔灯'];
const COMPOUND = ['新村', '花园', '家园', '苑', '小区', '里'];
const HAMLET = ['屯', '村', '寨', '坊'];
const DORMITORY = ['职工宿舍', '青年公寓楼', '工地宿舍'];

export const compound = (random: Random): string => random.pick(FIRST) + random.pick(COMPOUND);
export const hamlet = (random: Random): string => random.pick(FIRST) + random.pick(HAMLET);
export const dormitoryName = (random: Random): string => random.pick(DORMITORY);
