import { describe, expect, test } from 'vitest';
import { faultsOf, inFolder, sourceFile } from '../../tests/support/sandbox.ts';

const files = {
  'data/sources/s.yaml': sourceFile('s'),
  'data/figures/f.yaml': `- { id: t.paid, unit: months, value: "186", source: s, locator: x, verified: text }
- { id: t.month, unit: month, value: "2039-02", source: s, locator: x, verified: text }
- { id: t.share, unit: percent, value: "86.5", source: s, locator: x, verified: text }`,
};
const fill = (template: string) => inFolder(files, async () => (await import('./template.ts')).fill(template, 'zh-Hans', 'here'));
const faults = (template: string) =>
  inFolder(files, async () => {
    const { fill } = await import('./template.ts');
    return faultsOf(() => fill(template, 'zh-Hans', 'content/x.yaml · title'));
  });

describe('{id|style}', () => {
  test('becomes text, markup, and a list of what was used', async () => {
    expect(await fill('缴了{t.paid|han-years}，到{t.month}，{t.share}；{t.paid}')).toEqual({
      text: '缴了十五年半，到2039年2月，86.5%；186个月',
      html: '缴了<data value="186">十五年半</data>，到<data value="2039-02">2039年2月</data>，<data value="86.5">86.5%</data>；<data value="186">186个月</data>',
      used: ['t.paid', 't.month', 't.share'],
    });
  });

  test('leaves text as text', async () => {
    const { text, html, used } = await fill('A & <b>"x"</b> {} [name] {Upper} { t.paid }');
    expect(text).toBe('A & <b>"x"</b> {} [name] {Upper} { t.paid }');
    expect(html).toBe('A &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt; {} [name] {Upper} { t.paid }');
    expect(used).toEqual([]);
  });

  test('an unknown figure stops the build', async () => {
    expect((await faults('{nobody}'))[0]).toMatchObject({ place: 'nobody', problem: 'no such figure' });
  });

  test.each(['{t.share|han}', '{t.paid|year}', '{t.paid|roman}', '{t.month}{t.month|years}'])('%s: a style that doesn’t fit names the place', async (template) => {
    const [fault] = await faults(template);
    expect(fault?.file).toBe('content/x.yaml · title');
    expect(fault?.place).toMatch(/^\{t\.\w+\|[\w-]+\}$/);
    expect(fault?.remedy).toBe('choose another style');
  });
});

test('a date that is a name stands as it is, in a <time>', async () => {
  expect(await fill('{=2010年10月28日}通过，{=2011年}施行')).toEqual({
    text: '2010年10月28日通过，2011年施行',
    html: '<time datetime="2010-10-28">2010年10月28日</time>通过，<time datetime="2011">2011年</time>施行',
    used: [],
  });
});
