// Writes the styles that a page with the guide as plain HTML may link: tsx scripts/write-guide-styles.ts FILE
import { writeFileSync } from 'node:fs';
import { guideStyles, guideThemes } from '../src/html/guide-styles.js';

const [path = ''] = process.argv.slice(2);
const text = `${guideThemes}\n${guideStyles.cssText}`.replace(/^ {2}/gm, '').trim();
writeFileSync(
  path,
  `/* dvc-elements: the guide that \`npx dvc html\` prints, like <dvc-guide> and by the same tokens. */\n${text}\n`,
);
