import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const source = readFileSync(join(__dirname, '../../../styles/_tokens.scss'), 'utf8');
const TOKENS = new Map(
  [...source.matchAll(/--((?:mat-sys|ccp)-[\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) =>
      [String(name), { light: rgb(String(light)), dark: rgb(String(dark)) }] as const,
  ),
);

function rgb(hex: string): Rgb {
  return [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)];
}

function color(name: string, theme: Theme): Rgb {
  const token = TOKENS.get(name);
  if (!token) throw new Error(`No token ${name}`);
  return token[theme];
}

/** Relative luminance of sRGB, WCAG 2.2. */
function luminance(value: Rgb): number {
  const [r, g, b] = value.map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * Number(r) + 0.7152 * Number(g) + 0.0722 * Number(b);
}

/** Contrast ratio, 1 to 21, WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (Number(light) + 0.05) / (Number(dark) + 0.05);
}

/** color-mix(in srgb, a share, b). */
function mix(a: Rgb, share: number, b: Rgb): Rgb {
  return [0, 1, 2].map((i) => Number(a[i]) * share + Number(b[i]) * (1 - share)) as unknown as Rgb;
}

const SURFACES = [
  'background',
  'surface',
  'surface-container-lowest',
  'surface-container-low',
  'surface-container',
  'surface-container-high',
  'surface-container-highest',
].map((name) => `mat-sys-${name}`);
const STATUSES = ['interested', 'applied', 'interview', 'offer', 'accepted', 'declined', 'rejected'];
const BANDS = ['strong', 'fair', 'weak'];
const pairs = (names: readonly string[], on: readonly string[]) =>
  names.flatMap((name) => on.map((surface) => [name, surface] as const));

const PAPER = ['mat-sys-surface', 'mat-sys-surface-container-lowest', 'mat-sys-surface-container-low'];
const TEXT = [
  ...pairs(['mat-sys-on-surface', 'mat-sys-on-surface-variant'], SURFACES),
  ...pairs(['mat-sys-primary', 'mat-sys-error', 'mat-sys-tertiary'], [...PAPER, 'mat-sys-surface-container']),
  ...['primary', 'secondary', 'tertiary', 'error'].flatMap((role) => [
    [`mat-sys-on-${role}`, `mat-sys-${role}`] as const,
    [`mat-sys-on-${role}-container`, `mat-sys-${role}-container`] as const,
  ]),
  ['mat-sys-on-background', 'mat-sys-background'] as const,
  ['mat-sys-inverse-on-surface', 'mat-sys-inverse-surface'] as const,
  ['mat-sys-inverse-primary', 'mat-sys-inverse-surface'] as const,
  ...pairs(
    BANDS.map((band) => `ccp-match-${band}`),
    [...PAPER, 'mat-sys-surface-container'],
  ),
];
const GRAPHICS = [
  ...pairs(['mat-sys-outline', 'ccp-focus'], PAPER),
  ...pairs(['ccp-focus'], [...SURFACES, 'mat-sys-primary-container', 'mat-sys-tertiary-container']),
  ...pairs(
    [1, 2, 3, 4, 5, 6].map((series) => `ccp-chart-${series}`),
    PAPER,
  ),
];

describe.each(['light', 'dark'] as const)('colors of the %s theme', (theme) => {
  it.each(TEXT)('%s can be read on %s (4.5:1)', (front, back) => {
    expect(contrast(color(front, theme), color(back, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GRAPHICS)('%s can be seen on %s (3:1)', (front, back) => {
    expect(contrast(color(front, theme), color(back, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(STATUSES)('the chip of %s can be read on its own tint', (status) => {
    const front = color(`ccp-status-${status}`, theme);
    const back = mix(front, 0.12, color('mat-sys-surface-container-lowest', theme));
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});

it('reads every color of the tokens: none is written in another form', () => {
  const declared = source.match(/^\s*--(mat-sys|ccp)-[\w-]+:.*(light-dark|#[0-9a-f]{3,8}\b).*$/gim) ?? [];
  expect(TOKENS.size).toBe(declared.length);
});
