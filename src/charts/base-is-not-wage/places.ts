/** Where the floor is known for the month, the highest first. A file of its own, so that the reader's mark doesn't load the picture. */
export const PLACES = ['shanghai', 'beijing', 'guangzhou', 'tianjin', 'hangzhou', 'nanjing', 'shenzhen', 'chengdu', 'wuhan', 'chongqing'] as const;
