/** Faults of a working life, of a place to retire in and of assumed rates: several calculators ask for them. */
export default {
  'calculator.track.empty': '还没选。女性按岗位分两条线，退休差几年，选一条才算得下去。',
  'calculator.retire.outside': '“{received}”不在能选的范围里。照出生年月和岗位，最早{earliest}，最晚{latest}。改成中间的一个月，或者空着。',
  'calculator.entry.child': '{birth}出生，{entry}还不满十六岁。检查一下这两个月份。',
  'calculator.entry.after-retire': '{retire}就退休了，开始缴的月份要比它早。检查一下出生年月，或者改开始的月份。',
  'calculator.paid.zero': '一个月也没有缴，就没有可比的。写缴了几年，或者两格都空着。',
  'calculator.paid.over': '从开始到退休一共只有{most}个月，这里写的是{received}个月。改小一些，或者两格都空着。',
  'calculator.paid.unreadable': '“{received}”读不出是多久。写数字就行，例如 30；只写总月数，就写在“个月”那一格。',
  'calculator.wage.zero': '缴费工资不会是零。写一个数，例如 8000。',
  'calculator.base.empty': '没有计发基数，基础养老金算不出来。可以问当地社保经办机构，或者选一个省。',
  'calculator.base.zero': '计发基数不会是零。写一个数，例如 8000。',
  'calculator.place.empty': '还没选地方。城市不在表里的选省；想自己写计发基数，选“别处”。',
  'calculator.place.no-base': '这里没有查到那时的计发基数。选“别处”，自己写一个。',
  'calculator.growth.needed': '这个地方的工资怎么涨，没有公布的数可用。写一个百分数，例如 3。',
} satisfies Record<string, string>;
