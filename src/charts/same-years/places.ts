/** Places whose own text was read, in the order of the picture's marks. On its own, so that the reader's mark needs no more than this. */
export const READ = [
  ...['beijing', 'shanghai', 'guangdong', 'shenzhen', 'zhejiang', 'hubei', 'sichuan', 'chongqing', 'yunnan'],
  ...['fujian', 'xiamen', 'liaoning', 'zhengzhou', 'tianjin', 'henan', 'heilongjiang', 'hainan'],
];
