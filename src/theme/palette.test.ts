// Every text colour is readable on every ground it may stand on, in both themes.
import { describe, expect, it } from 'vitest';
import { colorNames, palette, type ColorName } from './palette.js';
import { tokens } from './tokens.js';
import { tones } from '../layout/lane-kind.js';

type Theme = 'light' | 'dark';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const papers: readonly ColorName[] = ['ground', 'sunk', 'paper'];
const hasNoText = /^(ground|sunk|paper|rule|rule-2|control)$|-soft$/;

/** What must be told from its ground without being read: edges of fields and choices, selection and focus. */
const signs: readonly ColorName[] = ['control', 'accent'];

function tooFaint(colors: Record<ColorName, Record<Theme, string>>): string[] {
  const inks = colorNames.filter((name) => !hasNoText.test(name));
  const faint: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    for (const ink of inks) {
      const grounds = [...papers];
      const soft = `${ink}-soft`;
      if (soft in colors) grounds.push(soft as ColorName);
      for (const ground of grounds) {
        const ratio = contrast(colors[ink][theme], colors[ground][theme]);
        if (ratio < 4.5) faint.push(`${theme}: ${ink} on ${ground} ${ratio.toFixed(2)}`);
      }
    }
  }
  return faint;
}

function tooFaintSigns(colors: Record<ColorName, Record<Theme, string>>): string[] {
  const pairs = signs.flatMap((sign) => papers.map((ground) => [sign, ground] as const));
  return (['light', 'dark'] as const).flatMap((theme) =>
    pairs
      .filter(([sign, ground]) => contrast(colors[sign][theme], colors[ground][theme]) < 3)
      .map(([sign, ground]) => `${theme}: ${sign} on ${ground}`),
  );
}

describe('the palette', () => {
  it('keeps every ink and tone at 4.5 : 1 on every paper and on its own soft ground', () => {
    expect(tooFaint(palette)).toEqual([]);
  });

  it('would be caught with a fainter ink', () => {
    const faint = tooFaint({ ...palette, 'ink-3': { light: '#9aa0a6', dark: '#5b6166' } });
    expect(faint.length).toBeGreaterThan(0);
  });

  it('keeps the edges of fields, selection and focus at 3 : 1 on every paper', () => {
    expect(tooFaintSigns(palette)).toEqual([]);
  });

  it('would be caught with the edges of a hairline', () => {
    expect(tooFaintSigns({ ...palette, control: palette['rule-2'] })).toHaveLength(6);
  });

  it('has every tone a lane may have', () => {
    expect(tones.filter((tone) => !(tone in palette))).toEqual([]);
  });
});

describe('the tokens', () => {
  it('lets a host override every colour', () => {
    for (const name of colorNames) expect(tokens.cssText).toContain(`--_${name}: var(--jm-${name}, light-dark(`);
  });
});
