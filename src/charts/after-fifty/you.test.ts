import { expect, it } from 'vitest';
import { keys } from './you.ts';

it.each([
  ['a man of fifty', { birth: '1976-11', sex: 'male' }, ['ages-men:0']],
  ['a month short of it', { birth: '1976-12', sex: 'male' }, []],
  ['a man of sixty-six', { birth: '1959-12', sex: 'male' }, ['ages-men:16']],
  ['a man of sixty-seven', { birth: '1959-11', sex: 'male' }, []],
  ['a woman worker', { birth: '1971-03', sex: 'female', post: 'worker' }, ['ages-women:5']],
  ['a woman of another track', { birth: '1971-03', sex: 'female', post: 'cadre' }, []],
  ['a woman who didn’t say', { birth: '1971-03', sex: 'female' }, []],
  ['no month', { birth: 'x', sex: 'male' }, []],
])('%s', (_, profile, expected) => expect(keys(profile)).toEqual(expected));
