import { found, type Check } from '../visit.js';

const brand = /--dvc-color-brand\s*:\s*#([\da-f]{3}|[\da-f]{6})\b/gi;
const on = /--dvc-color-on-brand\s*:\s*#([\da-f]{3}|[\da-f]{6})\b/i;
const least = 4.5;

/** A brand that the page sets without a theme that computes the rest from it: its links stand on white, its buttons bear white. */
export const look: Check = ({ html, ours }) => {
  const inline = html.tags.map(({ attributes }) => attributes.get('style') ?? '').join('\n');
  const styles = `${html.styles}\n${inline}`;
  if (ours.some(({ attributes }) => /^(?:light|dark|auto)$/.test(attributes.get('theme') ?? ''))) return [];
  const text = on.exec(styles)?.[1] ?? 'ffffff';
  return [...styles.matchAll(brand)].flatMap(([, colour = '']) => {
    const ratio = Math.min(contrast(colour, text), contrast(colour, 'ffffff'));
    return ratio < least ? [found('brand-contrast', { colour: `#${colour}`, ratio: ratio.toFixed(1) })] : [];
  });
};

/** As WCAG counts it. */
function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour: string): number {
  const whole = colour.length === 3 ? colour.replace(/./g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((from) => parseInt(whole.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
