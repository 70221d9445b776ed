import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { wordpressPlugin } from '../../scripts/wordpress-plugin.js';
import { arrives, start, toReceipt } from '../birth.js';
import { fatesOf, pasted, promised } from '../editors/kept.js';
import { Ward } from '../ward.js';
import { expectAccessible, watch } from '../watch.js';
import { password, WordPress, type Person } from './site.js';

let site: WordPress;
let ward: Ward;
let out: string;
let plugin: Awaited<ReturnType<typeof wordpressPlugin>>;

/** The plugin comes as a ward's web person brings it: its ZIP file uploaded, activated, the settings filled in. */
test.beforeAll(async ({ browser }) => {
  out = mkdtempSync(join(tmpdir(), 'dvc-plugin-'));
  site = await WordPress.open();
  plugin = await wordpressPlugin(join(out, 'made'));
  ward = await Ward.open({ origin: site.origin });
  const page = await staff(browser, 'chanhvanphong');
  await page.goto(`${site.origin}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(plugin.archive);
  await page.locator('#install-plugin-submit').click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.locator('tr.active').getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByLabel('Địa chỉ máy chủ tiếp nhận').fill(` ${ward.receiver}/ `);
  await page.getByLabel('Số điện thoại').fill('0200 000 000');
  await page.getByLabel('Giờ làm việc').fill('Thứ Hai đến thứ Sáu, 7:30-11:30 và 13:30-17:00');
  await page.getByLabel('Màu chính').fill('#7a1f1f');
  await page.locator('#submit').click();
  await expect(page.getByText('Máy chủ tiếp nhận trả lời: UBND xã Minh Tân (ví dụ), nhận 24 thủ tục.')).toBeVisible();
  await page.context().close();
});

test.afterAll(async () => {
  await ward?.close();
  await site?.close();
  rmSync(out, { recursive: true, force: true });
});

/** WordPress in the browser of one of its staff, at a desk. */
async function staff(browser: Browser, name: Person): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, hasTouch: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/wp-login.php`);
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.waitForURL('**/wp-admin/**');
  return page;
}

/** Opens the editor on a new post or page, without its greeting. */
async function editor(page: Page, kind: 'post' | 'page', title: string): Promise<void> {
  await page.goto(`${site.origin}/wp-admin/post-new.php?post_type=${kind}`);
  const greeting = page.getByRole('dialog', { name: 'Welcome to the block editor' });
  await greeting.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('textbox', { name: 'Add title' }).fill(title);
}

/** Puts our block in from the list of blocks. */
async function addBlock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('searchbox', { name: 'Search for blocks and patterns' }).fill('thủ tục');
  await page.getByRole('option', { name: 'Thủ tục hành chính' }).click();
}

/** Publishes what the editor shows and gives its address. */
async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('region', { name: 'Editor publish' })
    .getByRole('button', { name: 'Publish', exact: true })
    .click();
  const link = page.getByRole('region', { name: 'Editor publish' }).getByRole('link', { name: /^View (Post|Page)$/ });
  return (await link.getAttribute('href')) ?? '';
}

/** Saves a post as the editor does, with the rights of who is logged in, and gives its address. */
async function write(page: Page, title: string, content: string): Promise<string> {
  await page.goto(`${site.origin}/wp-admin/post-new.php`);
  return page.evaluate(
    async (data) => {
      const { wp } = window as unknown as { wp: { apiFetch(asked: object): Promise<{ link: string }> } };
      return (await wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data: { ...data, status: 'publish' } })).link;
    },
    { title, content },
  );
}

/** With SCREENSHOTS=folder, each screen is kept there to be looked at. */
const pictures = process.env.SCREENSHOTS;
async function keep(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** A citizen on a telephone goes from the guide to the receipt, and the office holds what was typed. */
async function expectJourney(page: Page, address: string): Promise<void> {
  const seen = await watch(page, [site.origin, ward.receiver]);
  await start(page, address);
  await toReceipt(page);
  await expectAccessible(page, 'receipt');
  const code = await page.locator('dvc-receipt [part~=code]').innerText();
  const [row] = await ward.query<{ body: Buffer }>('select body from submission where code = $1', [code.trim()]);
  expect((JSON.parse(row?.body.toString() ?? '{}') as { answers?: unknown }).answers).toEqual(arrives);
  expect(seen).toEqual([]);
}

test('an author adds the block, sees the guide in the editor, and a citizen goes to the receipt', async ({
  browser,
  page,
}) => {
  const author = await staff(browser, 'bientap');
  await editor(author, 'post', 'Khai sinh');
  await addBlock(author);
  await author.getByLabel('Thủ tục', { exact: true }).first().selectOption('1.001193');
  await expect(author.getByRole('heading', { name: 'Cần chuẩn bị' })).toBeVisible();
  await keep(author, 'editor');
  const address = await publish(author);
  await author.context().close();
  await expectJourney(page, address);
});

test('an administrator writes the shortcode into a page, and a citizen goes to the receipt', async ({
  browser,
  page,
}) => {
  const admin = await staff(browser, 'chanhvanphong');
  await editor(admin, 'page', 'Đăng ký khai sinh');
  await admin.getByRole('button', { name: 'Add default block' }).click();
  await admin.keyboard.type('[dvc_procedure code="1.001193"]');
  const address = await publish(admin);
  await admin.context().close();
  await expectJourney(page, address);
});

test('an author’s own text keeps the shortcodes, and each script stands once, as a module', async ({
  browser,
  page,
}) => {
  const author = await staff(browser, 'bientap');
  const all = '[dvc_procedure code="1.000656"][dvc_procedure code="1.001193" lang="en"][dvc_catalog][dvc_tracker]';
  const address = await write(author, 'Tất cả', all);
  await author.context().close();
  const seen = await watch(page, [site.origin, ward.receiver]);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Đăng ký khai tử' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Birth registration' })).toBeVisible();
  await expect(page.locator('dvc-catalog').getByRole('link', { name: 'Đăng ký khai sinh', exact: true })).toBeVisible();
  await expect(page.getByLabel('Mã hồ sơ')).toBeVisible();
  const scripts = await page
    .locator('script[src*=dvc-elements]')
    .evaluateAll((found) =>
      found.map((script) => [script.getAttribute('type'), script.getAttribute('src')?.split('/').at(-1)]),
    );
  expect(scripts).toEqual([
    ['module', 'dvc-procedure.js'],
    ['module', 'dvc.js'],
  ]);
  expect(await page.locator('dvc-office').evaluateAll((all) => all.map((each) => each.getAttribute('lang')))).toEqual([
    ...['vi', 'en', 'vi', 'vi'],
  ]);
  expect(seen).toEqual([]);
});

test('of what an author pastes as it is, WordPress keeps what the docs say', async ({ page }) => {
  const kept = site.php(`
    wp_set_current_user(get_user_by('login', 'bientap')->ID);
    kses_init();
    echo json_encode(array_map(function ($html) {
      return get_post(wp_insert_post(['post_title' => 'Dán', 'post_content' => wp_slash($html)]))->post_content;
    }, json_decode(base64_decode('${Buffer.from(JSON.stringify(pasted.map(({ html }) => html))).toString('base64')}'))));`);
  const fates = await fatesOf(page, JSON.parse(kept) as string[]);
  expect(promised('docs/embedding.md', 'WordPress, author')).toEqual(fates);
  expect(promised('docs/vi/embedding.md', 'WordPress, tác giả')).toEqual(fates);
});

test('from the list of procedures to one of them and back, on one page', async ({ browser, page }) => {
  const author = await staff(browser, 'bientap');
  const address = await write(author, 'Danh mục', '<!-- wp:dvc-elements/procedure {"shows":"catalog"} /-->');
  await author.context().close();
  await page.goto(address);
  await page.locator('dvc-catalog').getByRole('link', { name: 'Đăng ký khai tử', exact: true }).tap();
  await expect(page).toHaveURL(`${address}?thu-tuc=1.000656`);
  await expect(page.locator('dvc-procedure[data-dvc-ready]')).toBeVisible();
  await page.getByRole('link', { name: 'Xem tất cả thủ tục' }).tap();
  await expect(page.locator('dvc-catalog').getByRole('link', { name: 'Đăng ký khai tử', exact: true })).toBeVisible();
});

test('nothing that an author writes into a shortcode or a block gets out of its attribute', async ({
  browser,
  page,
}) => {
  const author = await staff(browser, 'bientap');
  const hostile = [
    `[dvc_procedure code='1.001193" onmouseover="window.stolen=1' layout='one" onclick="window.stolen=1']`,
    `[dvc_procedure code="1.001193" endpoint="https://evil.example" src="https://evil.example/a.json" assets="https://evil.example/"]`,
    `[dvc_catalog events='birth" autofocus onfocus="window.stolen=1']`,
    `[dvc_tracker lang='vi"><script>window.stolen=1</script>']`,
    `<!-- wp:dvc-elements/procedure {"shows":"office","code":"\\u0022\\u003e\\u003cimg src=x onerror=window.stolen=1\\u003e","lang":"\\u0022 onload=\\u0022window.stolen=1"} /-->`,
    `<!-- wp:dvc-elements/procedure {"shows":"catalog","code":["a"],"lang":{"a":1}} /-->`,
  ];
  const address = await write(author, 'Thử phá', hostile.join('\n\n'));
  for (const reader of [page, author]) {
    await reader.goto(address);
    const found = await reader
      .locator('.dvc-elements')
      .evaluateAll((boxes) =>
        boxes
          .flatMap((box) => [...box.querySelectorAll('*')])
          .flatMap((each) =>
            each
              .getAttributeNames()
              .filter((name) => /^on|^autofocus$|^src$|^assets$/.test(name) || each.matches('script,img')),
          ),
      );
    expect(found).toEqual([]);
    expect(await reader.evaluate(() => 'stolen' in window)).toBe(false);
    const endpoints = await reader
      .locator('[endpoint]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('endpoint')));
    expect(new Set(endpoints)).toEqual(new Set([ward.receiver]));
  }
  // Who may write here reads what is wrong; a citizen reads whom to call.
  await expect(author.getByText('Không có thủ tục nào mang mã').first()).toBeVisible();
  await author.context().close();
  await page.goto(address);
  await expect(page.getByText('Chỉ người viết bài thấy dòng này')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Gọi 0200 000 000' }).first()).toBeVisible();
});

test('the settings say what is wrong with an address, and keep the one that was right', async ({ browser }) => {
  const admin = await staff(browser, 'chanhvanphong');
  await admin.goto(`${site.origin}/wp-admin/options-general.php?page=dvc-elements`);
  const endpoint = admin.getByLabel('Địa chỉ máy chủ tiếp nhận');
  for (const [typed, told] of [
    ['tiepnhan', '«tiepnhan» không phải là địa chỉ.'],
    ['http://tiepnhan.example.gov.vn', 'không có https'],
    [`${ward.receiver}/p/1.001193`, `Chỉ cần phần đầu của địa chỉ: ${ward.receiver}`],
    ['https://a:b@tiepnhan.example.gov.vn', 'Chỉ cần phần đầu'],
    ['javascript:alert(1)', 'không phải là địa chỉ'],
  ] as const) {
    await endpoint.fill(typed);
    await admin.locator('#submit').click();
    await expect(admin.locator('.settings-error').filter({ hasText: told })).toBeVisible();
    await expect(endpoint).toHaveValue(ward.receiver);
  }
  await admin.getByLabel('Màu chính').fill('đỏ');
  await admin.locator('#submit').click();
  await expect(admin.getByText('«đỏ» không phải là mã màu.')).toBeVisible();
  await expect(admin.getByLabel('Màu chính')).toHaveValue('#7a1f1f');
  await keep(admin, 'settings');
  await admin.context().close();
});

test('the settings ask the receiver itself: nobody there, somebody else, a site that it does not take', async ({
  browser,
}) => {
  const admin = await staff(browser, 'chanhvanphong');
  const other = await Ward.open({ origin: 'https://xa-khac.example.gov.vn' });
  try {
    for (const [address, told] of [
      ['http://localhost:9', 'Không gọi được http://localhost:9'],
      [site.origin, `Ở ${site.origin} có máy chủ trả lời`],
      [other.receiver, `Xin nhờ người vận hành thêm ${site.origin} vào ALLOWED_SITES.`],
      [ward.receiver, 'Máy chủ tiếp nhận trả lời'],
    ] as const) {
      await admin.goto(`${site.origin}/wp-admin/options-general.php?page=dvc-elements`);
      await admin.getByLabel('Địa chỉ máy chủ tiếp nhận').fill(address);
      await admin.locator('#submit').click();
      await expect(admin.locator('.notice.inline').getByText(told)).toBeVisible();
    }
  } finally {
    await other.close();
    await admin.context().close();
  }
});

test('the settings are for administrators, and not changed from another site', async ({ browser }) => {
  const author = await staff(browser, 'bientap');
  const settings = `${site.origin}/wp-admin/options-general.php?page=dvc-elements`;
  expect((await author.goto(settings))?.status()).toBe(403);
  const form = { option_page: 'dvc-elements', action: 'update', 'dvc_elements[name]': 'Ai đó' };
  const address = `${site.origin}/wp-admin/options.php`;
  expect((await author.request.post(address, { form })).status()).toBe(403);
  const admin = await staff(browser, 'chanhvanphong');
  expect((await admin.request.post(address, { form })).status()).toBe(403);
  expect(site.php(`echo get_option('dvc_elements')['name'];`)).toBe('');
  await author.context().close();
  await admin.context().close();
});

for (const width of [360, 1280])
  test(`the guide stands in the column of the theme at ${width} px, and nothing sticks out`, async ({
    browser,
    page,
  }) => {
    const author = await staff(browser, 'bientap');
    const address = await write(
      author,
      `Bề rộng ${width}`,
      '<!-- wp:paragraph --><p class="beside">Xin chào.</p><!-- /wp:paragraph -->[dvc_procedure code="1.001193"]',
    );
    await author.context().close();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    await expect(page.locator('dvc-procedure[data-dvc-ready]')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const [box, beside] = await Promise.all(
      ['.dvc-elements', '.beside'].map((each) => page.locator(each).boundingBox()),
    );
    expect([box?.x, box?.width]).toEqual([beside?.x, beside?.width]);
    // The theme has a colour of its own for links in posts.
    await expect.poll(() => painted(page.locator('.dvc-guide .dvc-call').first(), 'color')).toBe('rgb(122, 31, 31)');
    await expect.poll(() => painted(page.locator('.dvc-guide .dvc-start'), 'color')).toBe('rgb(255, 255, 255)');
    await keep(page, `guide-${width}`);
    await page.locator('[data-dvc-start]').click();
    await expect(page.getByRole('heading', { name: 'Trường hợp của ông/bà' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await keep(page, `form-${width}`);
  });

test('without scripts the guide, the list and the tracker say everything and lead on', async ({ browser }) => {
  const author = await staff(browser, 'bientap');
  const address = await write(author, 'Không script', '[dvc_procedure code="1.001193"][dvc_catalog][dvc_tracker]');
  await author.context().close();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address);
  const guide = page.locator('dvc-procedure .dvc-guide');
  await expect(guide.getByText('Hồ sơ gửi tới UBND xã Minh Tân (ví dụ).')).toBeVisible();
  await expect(guide.getByText('Giờ làm việc: Thứ Hai đến thứ Sáu')).toBeVisible();
  await expect(guide.getByText('Địa chỉ:')).toHaveCount(0);
  await expect(guide.getByRole('link', { name: 'Bắt đầu' })).toHaveAttribute('href', `${ward.receiver}/p/1.001193`);
  await expect(guide.getByRole('link', { name: 'Gọi 0200 000 000' })).toHaveAttribute('href', 'tel:0200000000');
  await expect(page.locator('dvc-catalog').getByRole('link')).toHaveCount(24);
  await expect(page.locator('dvc-tracker').getByRole('link').first()).toHaveAttribute(
    'href',
    `${ward.receiver}/p/theo-doi`,
  );
  await keep(page, 'no-script');
  await context.close();
});

test('every guide is what the project prints for the same office, with and without telephone and receiver', () => {
  for (const [endpoint, phone] of [
    ['https://a.example', '0200 000 000'],
    ['https://a.example', ''],
    ['', '0200 000 000'],
    ['', ''],
  ] as const) {
    const office = { endpoint, phone, name: 'UBND xã "A" & B', hours: '', address: 'Số 1' };
    const drawn = site.php(
      `echo DvcElements\\guide('1.001193', 'vi', json_decode(${JSON.stringify(JSON.stringify(office)).replaceAll('$', '\\$')}, true));`,
    );
    const words = Object.entries({ endpoint, phone, name: office.name, address: office.address });
    const options = words.flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
    const { stdout } = spawnSync(process.execPath, ['dist/cli/dvc.js', 'html', '1.001193', ...options], {
      encoding: 'utf8',
    });
    const article = /<article[^]*<\/article>/.exec(stdout)?.[0] ?? '';
    const flat = (html: string): string =>
      html
        .replaceAll(/\s*\n\s*/g, '\n')
        .replaceAll('&quot;', '"')
        .trim();
    expect(flat(drawn)).toBe(flat(article));
  }
});

test('staff read English where their WordPress speaks it, and every word has its English', () => {
  const english = site.php(`echo json_encode(require WP_PLUGIN_DIR . '/dvc-elements/languages/en.php');`);
  const known = Object.keys(JSON.parse(english) as object);
  const sources = filesOf(join(plugin.folder, 'includes'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const said = [...sources.matchAll(/(?:__|esc_html__|esc_html_e)\( '([^']+)', 'dvc-elements' \)/g)].map(
    ([, words]) => words,
  );
  expect(said.length).toBeGreaterThan(40);
  expect(said.filter((words) => !known.includes(words ?? ''))).toEqual([]);
  expect(site.php(`switch_to_locale('en_US'); echo __('Tên cơ quan', 'dvc-elements');`)).toBe('Name of the office');
  expect(site.php(`echo __('Tên cơ quan', 'dvc-elements');`)).toBe('Tên cơ quan');
});

test('a colour of the site can be read before any script, on a light and on a dark ground', () => {
  const colours = ['#ffcd00', '#00a5e3', '#fff', '#000', '#7a1f1f', '#9cff20', '#777777'];
  for (const [theme, ground] of [
    ['light', '#ffffff'],
    ['dark', '#151c23'],
  ] as const)
    for (const colour of colours) {
      const shown = site.php(`echo DvcElements\\readable('${colour}', '${theme}');`);
      expect(contrast(shown, ground), `${colour} as ${shown}`).toBeGreaterThanOrEqual(4.5);
    }
  expect(site.php(`echo DvcElements\\readable('#7a1f1f', 'light');`)).toBe('#7a1f1f');
});

test('a look that was chosen reaches the guide before any script', async ({ browser }) => {
  const author = await staff(browser, 'bientap');
  const address = await write(author, 'Màu đỏ', '[dvc_procedure code="1.001193"]');
  await author.context().close();
  const look = (theme: string, color: string): string =>
    site.php(
      `update_option('dvc_elements', ['theme' => '${theme}', 'color' => '${color}'] + get_option('dvc_elements'));`,
    );
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  try {
    for (const [theme, ground, text] of [
      ['red', 'rgb(155, 28, 28)', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(255, 205, 0)', 'rgb(0, 0, 0)'],
    ] as const) {
      look(theme, '#ffcd00');
      await page.goto(address);
      await expect.poll(() => painted(page.locator('.dvc-start'), 'background-color')).toBe(ground);
      await expect.poll(() => painted(page.locator('.dvc-start'), 'color')).toBe(text);
    }
  } finally {
    look('light', '#7a1f1f');
    await context.close();
  }
});

test('on a network each site has its own office, and an administrator of one keeps block and shortcode', async () => {
  const network = await WordPress.open();
  try {
    cpSync(plugin.folder, join(network.folder, 'site/wp-content/plugins/dvc-elements'), { recursive: true });
    const uninstall = `define('WP_UNINSTALL_PLUGIN', true); include WP_PLUGIN_DIR . '/dvc-elements/uninstall.php';`;
    network.php(`update_option('dvc_elements', ['phone' => '1']); ${uninstall}`);
    expect(network.php(`echo json_encode(get_option('dvc_elements'));`)).toBe('false');
    network.makeNetwork();
    network.php(
      `require ABSPATH . 'wp-admin/includes/plugin.php';
      activate_plugin('dvc-elements/dvc-elements.php', '', true);
      // Who was an administrator before the network is one of all its sites.
      update_site_option('site_admins', ['goc']);
      update_option('dvc_elements', ['phone' => '0200 000 001']);
      $other = wpmu_create_blog('${new URL(network.origin).host}', '/xa/', 'Xã (ví dụ)', get_user_by('login', 'chanhvanphong')->ID);
      update_blog_option($other, 'dvc_elements', ['phone' => '0200 000 002']);`,
    );
    const [first, second] = [1, 2].map((blog) =>
      network.php(
        `switch_to_blog(${blog});
        $who = get_user_by('login', 'chanhvanphong')->ID;
        add_user_to_blog(${blog}, $who, 'administrator');
        wp_set_current_user($who);
        if (current_user_can('unfiltered_html')) throw new Exception('nothing would be filtered');
        $post = wp_insert_post(['post_title' => 'Thử', 'post_status' => 'publish', 'post_content' => wp_slash('<script>1</script>[dvc_procedure code="1.001193"]<!-- wp:dvc-elements/procedure {"code":"1.000656"} /-->')]);
        echo apply_filters('the_content', get_post($post)->post_content);`,
      ),
    );
    for (const [shown, phone] of [
      [first, 'Gọi 0200 000 001'],
      [second, 'Gọi 0200 000 002'],
    ]) {
      expect(shown).toContain(phone);
      expect(shown).toContain('<dvc-procedure code="1.001193">');
      expect(shown).toContain('<dvc-procedure code="1.000656">');
      expect(shown).not.toContain('<script');
    }
    network.php(uninstall);
    expect(
      network.php(`echo json_encode([get_blog_option(1, 'dvc_elements'), get_blog_option(2, 'dvc_elements')]);`),
    ).toBe('[false,false]');
  } finally {
    await network.close();
  }
});

test('PHP reads every file of the plugin, and their heads name the version and the licence of the project', () => {
  const files = filesOf(plugin.folder).filter((file) => file.endsWith('.php'));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const { status, stdout } = spawnSync('php', ['-l', file], { encoding: 'utf8' });
    expect(status, stdout).toBe(0);
  }
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  const [head = '', told = ''] = ['dvc-elements.php', 'readme.txt'].map((name) =>
    readFileSync(join(plugin.folder, name), 'utf8'),
  );
  expect(head).toContain(` * Version: ${version}\n`);
  expect(head).toContain(` * License: ${license}\n`);
  expect(told).toContain(`\nStable tag: ${version}\n`);
  expect(told).toContain(`\nLicense: ${license}\n`);
});

/** What PHP complained of, by whoever caused it among us. */
test.afterEach(() => {
  const lines = site?.log.split('\n') ?? [];
  expect(lines.filter((line) => /dvc[-_]?elements/i.test(line))).toEqual([]);
});

/** The contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? [])
    .map((part) => parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A computed colour may be told in any space: as it is painted. */
function painted(element: Locator, property: 'color' | 'background-color'): Promise<string> {
  return element.evaluate((node, name) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('There is no canvas.');
    brush.fillStyle = getComputedStyle(node).getPropertyValue(name);
    brush.fillRect(0, 0, 1, 1);
    return `rgb(${[...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)].join(', ')})`;
  }, property);
}
