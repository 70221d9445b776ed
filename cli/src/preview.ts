import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageFolder } from './package-folder.js';
import { serve } from './preview/server.js';
import { Watched } from './preview/watched.js';
import { readArguments } from './read-arguments.js';
import { exit, WrongUse, type Exit, type Terminal } from './terminal.js';

const options = { port: { type: 'string' } } as const;

/** `dvc preview FILE`: shows a document as citizens will see it, and again each time it is saved, until Ctrl-C. */
export async function preview(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, options);
  const { language } = terminal;
  const [path, ...others] = positionals;
  if (path === undefined || others.length)
    throw new WrongUse({ en: 'Name one document: dvc preview FILE', vi: 'Hãy ghi một tài liệu: dvc preview TỆP' });
  const file = resolve(terminal.folder, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new WrongUse({ en: `There is no file "${path}".`, vi: `Không có tệp "${path}".` });
  const { port = '0' } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new WrongUse({
      en: `--port is a number from 0 to 65535, not "${port}".`,
      vi: `--port là một số từ 0 đến 65535, không phải "${port}".`,
    });
  const folders = { page: join(packageFolder(), 'dist/cli/page'), elements: join(packageFolder(), 'dist/cdn') };
  if (!existsSync(join(folders.elements, 'dvc-procedure.js')))
    throw new WrongUse({
      en: 'The elements are not built: npm run build',
      vi: 'Các thành phần chưa được dựng: npm run build',
    });

  const watched = new Watched(file, path, language);
  const server = await serve(watched, folders, Number(port)).catch((cause: unknown) => {
    watched.close();
    throw new WrongUse(
      {
        en: `Port ${port} cannot be used; take another with --port.`,
        vi: `Không dùng được cổng ${port}; hãy chọn cổng khác bằng --port.`,
      },
      { cause },
    );
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`;
  terminal.output.write(
    {
      en: `${path} is shown at ${url}\nIt is shown anew whenever you save it. Ctrl-C ends.\n`,
      vi: `${path} được xem tại ${url}\nMỗi lần lưu tệp, trang tự đổi theo. Nhấn Ctrl-C để dừng.\n`,
    }[language],
  );
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  watched.close();
  server.close();
  server.closeAllConnections();
  return exit.done;
}
