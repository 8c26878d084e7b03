/** The small arithmetic of `of:` in data/figures and of <Assert that="…">: + − × ÷, brackets, year(a month), comparisons, `and`. Names are datum ids. */
import { add, compare, div, type Exact, exact, floor, mul, sub } from './exact.ts';

type Names = (id: string) => Exact;

const TOKEN = /\s*(>=|<=|!=|[-+*/()<>=]|and\b|\d+(?:\.\d+)?|[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match?.[1]) throw new SyntaxError(`cannot read "${text.slice(at)}" in "${text}"`);
    found.push(match[1]);
  }
  return found;
}

function parser(text: string, names: Names) {
  const rest = tokens(text);
  const take = (...any: string[]): string | undefined => (rest[0] !== undefined && any.includes(rest[0]) ? rest.shift() : undefined);
  const atom = (): Exact => {
    if (take('(')) {
      const inner = sum();
      if (!take(')')) throw new SyntaxError(`a bracket is not closed in "${text}"`);
      return inner;
    }
    const token = rest.shift();
    if (token === undefined) throw new SyntaxError(`"${text}" ends too early`);
    if (/^\d/.test(token)) return exact(token);
    if (token === 'year' && take('(')) {
      const month = sum();
      if (!take(')')) throw new SyntaxError(`a bracket is not closed in "${text}"`);
      return floor(div(month, 12));
    }
    if (/^[a-z]/.test(token)) return names(token);
    throw new SyntaxError(`"${token}" is out of place in "${text}"`);
  };
  const product = (): Exact => {
    let value = atom();
    for (let op = take('*', '/'); op; op = take('*', '/')) value = op === '*' ? mul(value, atom()) : div(value, atom());
    return value;
  };
  const sum = (): Exact => {
    let value = product();
    for (let op = take('+', '-'); op; op = take('+', '-')) value = op === '+' ? add(value, product()) : sub(value, product());
    return value;
  };
  const comparison = (): boolean => {
    const left = sum();
    const op = take('>', '<', '>=', '<=', '=', '!=');
    if (!op) throw new SyntaxError(`"${text}" compares nothing`);
    const order = compare(left, sum());
    return { '>': order > 0, '<': order < 0, '>=': order >= 0, '<=': order <= 0, '=': order === 0, '!=': order !== 0 }[op] ?? false;
  };
  const end = () => {
    if (rest.length) throw new SyntaxError(`"${rest.join(' ')}" is left over in "${text}"`);
  };
  return { sum, comparison, take, end };
}

export function compute(text: string, names: Names): Exact {
  const p = parser(text, names);
  const value = p.sum();
  p.end();
  return value;
}

export function holds(text: string, names: Names): boolean {
  const p = parser(text, names);
  let value = p.comparison();
  while (p.take('and')) value = p.comparison() && value;
  p.end();
  return value;
}
