// The files of a release for a web server: dist/cdn in a folder named after the version, the digest of each file, and lines to
// paste that let a browser refuse a script that was changed on the way.
//   npm run release-files -- https://tiepnhan.example.gov.vn/dvc/ [--out release]
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { root } from './run.mjs';

/** The script a page names, and the tag that shows it at work. */
const entries = [
  {
    script: 'dvc-procedure.js',
    says: 'Trang có một biểu mẫu.',
    tag: '<dvc-procedure code="1.001193"></dvc-procedure>',
  },
  { script: 'dvc.js', says: 'Mọi trang khác, và trang có nhiều thẻ.', tag: '<dvc-tracker></dvc-tracker>' },
];

/**
 * Makes `out`/<version>/ from dist/cdn, and in it `integrity.json` and a `snippet-….html` for each script. `base` is the
 * address the folder `out` will have. A version that is there already is not written again: what was published stays.
 */
export async function releaseFiles(base, out) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const address = new URL(`${version}/`, base.endsWith('/') ? base : `${base}/`).href;
  const folder = join(out, version);
  if (existsSync(folder))
    throw new Error(
      `${folder} is there already. A published version never changes: raise the version in package.json.`,
    );

  await build(['cdn']);
  cpSync(join(root, 'dist/cdn'), folder, { recursive: true });
  try {
    const files = digests(folder);
    const scripts = Object.entries(files).filter(([file]) => file.endsWith('.js'));
    const map = JSON.stringify({ integrity: Object.fromEntries(scripts.map(([file, sum]) => [address + file, sum])) });
    const importMap = digest('sha256', map);
    writeFileSync(
      join(folder, 'integrity.json'),
      `${JSON.stringify({ version, address, importMap, files }, null, 2)}\n`,
    );
    for (const { script, says, tag } of entries)
      writeFileSync(
        join(folder, `snippet-${script.replace('.js', '.html')}`),
        `<!-- dvc-elements ${version}. ${says} Hai thẻ script đứng trước mọi script type="module" khác của trang. -->
<script type="importmap">${map}</script>
<script type="module" src="${address}${script}" integrity="${files[script]}" crossorigin></script>
${tag}
`,
      );
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return folder;
}

/** The digest of every file, by its path; the compressed twins hold the same bytes, and browsers compare those. */
function digests(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile() && !/\.(br|gz)$/.test(file))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.split(sep).join('/'), digest('sha384', readFileSync(join(folder, file)))]),
  );
}

function digest(algorithm, bytes) {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string', default: 'release' } },
    allowPositionals: true,
  });
  const [base = ''] = positionals;
  try {
    if (!/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : ''))
      throw new Error('Say where the files will lie: npm run release-files -- https://tiepnhan.example.gov.vn/dvc/');
    const folder = await releaseFiles(base, resolve(values.out));
    console.log(`${folder}: copy it to ${base}, and paste snippet-dvc-procedure.html or snippet-dvc.html.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
