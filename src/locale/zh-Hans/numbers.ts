import type { NumberWords } from '../number.ts';

export const numbers: NumberWords = {
  digits: '零一二三四五六七八九',
  ten: '十',
  hundred: '百',
  thousand: '千',
  tenThousand: '万',
  hundredMillion: '亿',
  half: '半',
  pair: '两',
  year: '年',
  age: '岁',
  month: '月',
  months: '个月',
  days: '天',
  hours: '小时',
  points: '个百分点',
  yuan: '元',
  people: '人',
};
