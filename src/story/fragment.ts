// What a fragment of the address means: a state of a scene, the inputs of a calculator, or any other id.

export type Fragment = { kind: 'none' } | { kind: 'state' | 'other'; id: string } | { kind: 'inputs'; inputs: URLSearchParams };

// Messengers take the punctuation after a link into the link. Full-width forms are escaped:
// scripts hold no Chinese, so that an edition can be converted without touching them.
const TRAILING = /[\s.,;:!?)\]}>'"\u2019\u201d\u2026\u3001\u3002\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]+$/;

function decoded(text: string, decode: (text: string) => string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

export function parseFragment(hash: string): Fragment {
  const raw = hash.replace(/^#/, '');
  if (/^[\w-]+=/.test(raw)) {
    // decodeURI leaves the escaped separators alone
    return { kind: 'inputs', inputs: new URLSearchParams(decoded(raw, decodeURI).replace(TRAILING, '')) };
  }
  const id = decoded(raw, decodeURIComponent).replace(TRAILING, '');
  if (id === '') return { kind: 'none' };
  return { kind: /^[\w-]+\.[\w-]+$/.test(id) ? 'state' : 'other', id };
}
