import type { FastifyReply, FastifyRequest } from 'fastify';
import { landingPage } from '../../../src/html/pages/landing-page.js';
import type { DrawnPages } from '../drawn-pages.js';
import { Refusal } from '../refusal.js';
import type { App, Context } from './context.js';
import { alsoVaries } from './send.js';

const list = { vi: 'Danh mục thủ tục', en: 'List of procedures' };

const nothingHere = {
  vi: {
    title: 'Không có gì ở địa chỉ này',
    lines: ['Địa chỉ có thể gõ sai hoặc thiếu. Xin tìm thủ tục trong danh mục, hoặc gọi cơ quan.'],
    list: list.vi,
  },
  en: {
    title: 'Nothing is at this address',
    lines: ['It may be mistyped or cut short. Please look for the procedure in the list, or call the office.'],
    list: list.en,
  },
};

const noScripts = {
  vi: {
    title: 'Máy chủ này không có các tệp script của biểu mẫu',
    lines: ['Máy chủ tiếp nhận đang chạy. Người quản trị đặt STATIC_DIR thì ở đây mới có script.'],
    list: list.vi,
  },
  en: {
    title: 'This receiver has no scripts of the forms',
    lines: ['The receiver is running. Scripts are here once its administrator sets STATIC_DIR.'],
    list: list.en,
  },
};

/** The two lines of the docs. The address is made up there too, for nobody tells us where we are mounted. */
function scriptsOf(code = '1.001193') {
  const address = 'https://tiepnhan.example.gov.vn';
  return {
    vi: {
      title: 'Ở đây là các tệp script của biểu mẫu',
      lines: [
        'Máy chủ tiếp nhận đang chạy. Các tệp này để trang web của cơ quan dùng, không để đọc.',
        `Để đặt thủ tục lên một trang, hãy chép hai dòng dưới đây. Thay ${address} bằng địa chỉ của máy chủ này, và ${code} bằng mã của thủ tục.`,
      ],
      list: list.vi,
    },
    en: {
      title: 'The scripts of the forms are here',
      lines: [
        'The receiver is running. These files are for the web sites of offices, not for reading.',
        `To put a procedure on a page, copy the two lines below. Put the address of this receiver in place of ${address}, and the code of the procedure in place of ${code}.`,
      ],
      list: list.en,
    },
    code: [
      `<script type="module" src="${address}/dvc/${code}/dvc-procedure.js"></script>`,
      `<dvc-procedure code="${code}" endpoint="${address}" lang="vi" style="display:block;min-height:100vh"></dvc-procedure>`,
    ],
  };
}

/** Words at the addresses that an operator or a web team tries first. */
export function landingRoutes(app: App, { config, procedures }: Context, pages: DrawnPages): void {
  const schema = { hide: true };
  app.get('/', { schema }, async (request, reply) => reply.redirect(`p/${queryOf(request)}`, 302));
  app.get('/dvc', { schema }, async (_request, reply) => reply.redirect('dvc/', 301));
  app.get('/dvc/', { schema }, async (request, reply) => {
    if (config.staticDir === undefined) {
      reply.code(404);
      const none = pages.keep('no scripts', 'vi', (frame) => landingPage(noScripts, frame, '../p/'));
      return pages.send(request, reply, none);
    }
    const page = pages.keep('scripts', 'vi', (frame) => landingPage(scriptsOf(), frame, '../p/'));
    return pages.send(request, reply, page);
  });
  app.get<{ Params: { code: string } }>('/dvc/:code/', { schema }, async (request, reply) => {
    const { code } = request.params;
    const isOffered = procedures.offered.some(({ entry }) => entry.code === code);
    if (!isOffered || config.staticDir === undefined) return reply.callNotFound();
    const page = pages.keep(`scripts ${code}`, 'vi', (frame) => landingPage(scriptsOf(code), frame, '../../p/'));
    return pages.send(request, reply, page);
  });
}

/** Nobody types an address that is deeper than this. */
const deepest = 8;

/** What a program is told where nothing is. */
export function nowhere(): Refusal {
  return new Refusal('not-found', { detail: 'The contract is in /openapi.json, pages for people begin at /p/.' });
}

/** Where nothing is, a person who came by a browser is sent a page; `undefined` where a program asks. */
export function nowherePages(pages: DrawnPages) {
  return (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> | undefined => {
    const depth = (request.url.split('?')[0] ?? '').split('/').length - 2;
    const isRead = ['GET', 'HEAD'].includes(request.method) && /\btext\/html\b/.test(request.headers.accept ?? '');
    reply.header('Vary', alsoVaries(reply, 'Accept'));
    if (!isRead || depth > deepest) return undefined;
    const up = `${'../'.repeat(depth)}p/`;
    const page = pages.keep(`nothing ${up}`, 'vi', (frame) => landingPage(nothingHere, frame, up));
    return pages.send(request, reply.code(404), page);
  };
}

/** The question of an address, as it came. */
function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}
