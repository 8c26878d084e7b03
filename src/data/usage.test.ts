import { expect, test } from 'vitest';
import { readChapter } from './usage.ts';

test('a chapter’s figures, scenes and claims, each once', () => {
  const mdx = `---
title: 缴满{home.minimum.now|han-years}
---
<N of="a.b" as="han" />、<N of="a.b" />、<N
  of="c" />
<Scene of="one"><Step of="one.x">字</Step></Scene>
<Scene of="two"></Scene>
<Claim of="C12" />`;
  expect(readChapter(mdx)).toEqual({ figures: ['a.b', 'c', 'home.minimum.now'], scenes: ['one', 'two'], claims: ['C12'] });
});
