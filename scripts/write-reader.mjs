// Puts the page that reads dossiers together: its script, every document, the communes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './run.mjs';

/** Writes `page`, one file that asks nobody for anything. `notices` are the licences of what is in the script. */
export function writeReader(page, script, notices) {
  const documents = jsonIn('procedures').map(([, document]) => document);
  const communes = Object.fromEntries(jsonIn('units').map(([code, unit]) => [code, unit.communes]));
  // Neither may end the element it stands in.
  const packed = JSON.stringify({ documents, communes }).replaceAll('<', '\\u003c');
  const code = script.replaceAll('</script', '<\\/script').trim();
  const hash = createHash('sha256').update(code).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src blob: data:',
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  writeFileSync(
    page,
    `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Đọc hồ sơ</title>
<link rel="icon" href="data:,">
<style>
html { background: #fff; color: #1b2733; font-family: system-ui, 'Segoe UI', Roboto, Arial, sans-serif; }
body { max-width: 64em; margin: 0 auto; padding: 16px; }
header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; justify-content: space-between; }
h1 { margin: 0; font-size: 1.5em; }
a { display: inline-block; min-height: 44px; line-height: 44px; color: #14588a; }
p { line-height: 1.5; }
[hidden] { display: none; }
dvc-dossier-reader { --dvc-width: 64em; }
</style>
</head>
<body>
<header>
<h1 data-en>Đọc hồ sơ</h1>
<h1 data-vi lang="en" hidden>Read a dossier</h1>
<a data-en href="?lang=en" lang="en">English</a>
<a data-vi href="?lang=vi" lang="vi" hidden>Tiếng Việt</a>
</header>
<main>
<p data-en>Trang này chạy trọn trên máy, không gửi gì đi và không lưu gì lại.</p>
<p data-vi lang="en" hidden>This page runs on this computer alone: it sends nothing and keeps nothing.</p>
<dvc-dossier-reader></dvc-dossier-reader>
</main>
<script type="application/json" id="packed">${packed}</script>
<script type="text/plain" id="notices">
${notices.replaceAll('</script', '<\\/script')}
</script>
<script type="module">${code}</script>
</body>
</html>
`,
  );
}

function jsonIn(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(root, folder, file), 'utf8'))]);
}
