/**
 * Just enough colour arithmetic to prove the palette: contrast, distance, and what colour-blind eyes see.
 * Used by palette.test.ts and by the page /style/, so that the page shows the numbers the test asserts.
 */
export type Rgb = readonly [number, number, number];
export type Vision = 'normal' | 'deuteranopia' | 'protanopia' | 'tritanopia' | 'greyscale';

export function parse(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) throw new Error(`not a six-digit hex colour: ${hex}`);
  return [1, 2, 3].map((i) => Number.parseInt(match[i] as string, 16) / 255) as unknown as Rgb;
}

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const clamp = (c: number) => Math.min(1, Math.max(0, c));
const linear = (hex: string) => parse(hex).map(toLinear) as unknown as Rgb;
const times = (m: readonly number[], [r, g, b]: Rgb): Rgb => [0, 3, 6].map((i) => (m[i] as number) * r + (m[i + 1] as number) * g + (m[i + 2] as number) * b) as unknown as Rgb;

function hexOf(rgb: Rgb): string {
  const part = (c: number) =>
    Math.round(clamp(toGamma(clamp(c))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(part).join('')}`;
}

/** Relative luminance, WCAG 2. */
export function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, WCAG 2. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** CIE L*, the lightness a grey printer keeps: 0 black, 100 white. */
export function lightness(hex: string): number {
  const y = luminance(hex);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

function oklab(hex: string): Rgb {
  const [r, g, b] = linear(hex);
  const lms = times([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], [r, g, b]);
  return times(
    [0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766],
    lms.map(Math.cbrt) as unknown as Rgb,
  );
}

/** Distance in OKLab, times 100: about 2 is just noticeable between large patches. */
export function distance(a: string, b: string): number {
  const [x, y] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

// Machado, Oliveira and Fernandes 2009, severity 1, applied to linear RGB.
const SIMULATION = {
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** The colour as someone with this vision, or a grey printer, gets it. */
export function seen(hex: string, vision: Vision): string {
  if (vision === 'normal') return hex;
  if (vision === 'greyscale') {
    const y = luminance(hex);
    return hexOf([y, y, y]);
  }
  return hexOf(times(SIMULATION[vision], linear(hex)));
}

/** The custom properties of one block of tokens.css, by the comment that opens it: `set: light`, `set: dark`. */
export function tokenSets(css: string): Record<string, Record<string, string>> {
  const sets: Record<string, Record<string, string>> = {};
  for (const block of css.matchAll(/\/\*\s*set: ([\w-]+)\s*\*\/([^}]*)\}/g)) {
    const set: Record<string, string> = {};
    for (const line of (block[2] as string).matchAll(/(--[\w-]+):\s*(#[0-9a-fA-F]{6})\s*;/g)) set[line[1] as string] = line[2] as string;
    sets[block[1] as string] = set;
  }
  return sets;
}
