import bootstrap3 from 'bootstrap3/dist/css/bootstrap.min.css?inline';
import bootstrap5 from 'bootstrap/dist/css/bootstrap.min.css?inline';

/** The page of a ward around a story: its style sheet, and the classes of what the story stands in. */
export interface Skin {
  readonly title: string;
  readonly css: string;
  /** From the page inward. */
  readonly around: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Rules of WordPress and its usual themes that reach what stands in an entry. */
const wordpress = `
  body { background: #fff; color: #28303d; font: 20px/1.7 Georgia, 'Noto Serif', serif; }
  .entry-content { max-width: 610px; margin: 2em auto; padding: 0 25px; }
  .entry-content > * { margin-block: 30px; }
  .entry-content a { color: #28303d; text-decoration: underline dotted; }
  .entry-content h1, .entry-content h2, .entry-content h3 { font: 300 40px/1.3 Georgia, 'Noto Serif', serif; clear: both; }
  .entry-content ul { list-style: square; margin-left: 60px; }
  button, input, select, textarea, .button { border: 3px solid #39414d; border-radius: 0; padding: 15px 30px; background: #28303d; color: #d1e4dd; }
  label { font-size: 18px; }
`;

/** Rules of the master pages that came with ASP.NET, and of the tables wards build with it. */
const webForms = `
  html { font-size: 62.5%; }
  body { background: #5c87b2; color: #696969; font: 12px/1.2 Verdana, Helvetica, sans-serif; text-align: center; }
  .page { width: 760px; max-width: 100%; margin: 20px auto 0; border: 1px solid #496077; background: #fff; text-align: justify; }
  .main { padding: 0 12px; margin: 12px 8px 8px; min-height: 420px; white-space: nowrap; }
  td { font-weight: bold; text-transform: uppercase; line-height: 1; }
  input, select, textarea { width: 200px; height: 18px; border: 1px solid #ccc; font: 11px Tahoma, sans-serif; }
  a { color: #034af3; } p { margin-bottom: 10px; line-height: 1.6em; } fieldset { margin: 1em 0; padding: 1em; border: 1px solid #ccc; }
`;

export const skins = {
  none: { title: 'Trang trống', css: '', around: [] },
  bootstrap3: { title: 'Bootstrap 3', css: bootstrap3, around: ['container', 'row', 'col-md-8'] },
  bootstrap5: { title: 'Bootstrap 5', css: bootstrap5, around: ['container py-4', 'card', 'card-body'] },
  wordpress: { title: 'WordPress', css: wordpress, around: ['entry-content'] },
  sidebar: {
    title: 'Cột bên, 280 px',
    css: `.sidebar { width: 280px; padding: 10px; border: 1px solid #ddd; font: 13px/1.4 Arial, sans-serif; } .sidebar * { float: none; }`,
    around: ['sidebar'],
  },
  webforms: { title: 'WebForms', css: webForms, around: ['page', 'main'] },
  dark: {
    title: 'Trang nền tối',
    css: `body { background: #101418; color: #dde3ea; } body a { color: #8ab4f8; }`,
    around: [],
  },
} as const satisfies Readonly<Record<string, Skin>>;

export type SkinName = keyof typeof skins;

/** Dresses the page, and leaves nothing of the dress before. */
export function dress(name: SkinName): void {
  const id = 'host-skin';
  const sheet = document.getElementById(id) ?? document.head.appendChild(document.createElement('style'));
  sheet.id = id;
  const { css } = skins[name];
  if (sheet.textContent !== css) sheet.textContent = css;
}
