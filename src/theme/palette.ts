/** The colours by meaning, light and dark, as plain data: the style sheets and the drawings that leave the page read the same list. */

/** Papers from the ground up, inks from strong to quiet, rules, the edge of what can be filled in, and the tones of the lanes with a soft ground for each. */
export const palette = {
  ground: { light: '#f4f4f1', dark: '#16181a' },
  sunk: { light: '#fafaf8', dark: '#1b1e20' },
  paper: { light: '#ffffff', dark: '#212427' },
  ink: { light: '#1d2021', dark: '#eceded' },
  'ink-2': { light: '#53595e', dark: '#b3babf' },
  'ink-3': { light: '#646b72', dark: '#99a1a7' },
  rule: { light: '#e3e3de', dark: '#31363a' },
  'rule-2': { light: '#cbcbc4', dark: '#484e54' },
  control: { light: '#8a8a82', dark: '#70777d' },
  accent: { light: '#2b5fd9', dark: '#8db0ff' },
  'accent-soft': { light: '#e8eefc', dark: '#26324d' },
  touch: { light: '#2b5fd9', dark: '#8db0ff' },
  'touch-soft': { light: '#e8eefc', dark: '#26324d' },
  think: { light: '#6b4fb8', dark: '#c0a9ff' },
  'think-soft': { light: '#f0ecfa', dark: '#312a47' },
  pain: { light: '#c2412d', dark: '#ff9c8a' },
  'pain-soft': { light: '#fcefec', dark: '#3b2320' },
  gain: { light: '#1f7a4d', dark: '#7fd3a4' },
  'gain-soft': { light: '#e9f5ee', dark: '#1d3328' },
  idea: { light: '#8a5a00', dark: '#f0c274' },
  'idea-soft': { light: '#fbf3e2', dark: '#362c18' },
  front: { light: '#1b6f7a', dark: '#7ccbd6' },
  'front-soft': { light: '#e6f3f5', dark: '#1c3338' },
  back: { light: '#5b6166', dark: '#a9b0b5' },
  'back-soft': { light: '#eeeeec', dark: '#2b2f33' },
} as const;

export type ColorName = keyof typeof palette;

export const colorNames = Object.keys(palette) as readonly ColorName[];
