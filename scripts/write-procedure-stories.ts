// Writes the stories of all documents in procedures/: tsx scripts/write-procedure-stories.ts [FILE]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const [file = path('stories/procedures.stories.ts')] = process.argv.slice(2);

const stories = readdirSync(path('procedures'))
  .filter((name) => name.endsWith('.json') && name !== 'index.json')
  .sort()
  .map((name) => {
    const { code, title } = JSON.parse(readFileSync(path(`procedures/${name}`), 'utf8')) as Record<string, string>;
    const story = JSON.stringify({ name: `${code} ${title}`, args: { code } });
    return `export const P${code?.replaceAll('.', '_')}: Story = ${story};`;
  });

const source = `// Written by scripts/write-procedure-stories.ts; a story for each document in procedures/.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { begin, guideAndForm } from './parts/guide-and-form.js';

const meta = { title: 'Journey/every procedure', tags: ['!autodocs'], render: guideAndForm, play: begin } satisfies Meta<{ code: string }>;

export default meta;
type Story = StoryObj<{ code: string }>;

${stories.join('\n\n')}
`;
const config = await prettier.resolveConfig(path('package.json'));
writeFileSync(file, await prettier.format(source, { ...config, parser: 'typescript' }));
