import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { stopGroup } from '../../scripts/run.mjs';

/** What this suite is made of besides npm, and how Debian gets it. */
const needed = ['wordpress', 'wordpress-theme-twentytwentythree', 'mariadb-server', 'php-cli', 'php-mysql', 'php-xml'];
const install = `apt-get install -y --no-install-recommends ${needed.join(' ')}`;

/** The people of the site, with the role of each. */
export const people = { chanhvanphong: 'administrator', bientap: 'author' } as const;
export type Person = keyof typeof people;
export const password = 'mat-khau-chi-de-thu';

const configuration = (folder: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('FS_METHOD', 'direct');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '${folder}/php.log');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
  define($name, "for a test only: $name");
}
$table_prefix = 'wp_';
if (file_exists(__DIR__ . '/network.php')) require __DIR__ . '/network.php';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Files as they are, everything else to WordPress, as Apache is told to by \`.htaccess\`. */
const router = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && file_exists($_SERVER['DOCUMENT_ROOT'] . $path)) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`;

/** Debian's own WordPress on a database and a PHP server that live in a folder of their own. */
export class WordPress {
  readonly #children: ChildProcess[] = [];

  private constructor(
    readonly folder: string,
    readonly origin: string,
  ) {}

  static async open(): Promise<WordPress> {
    if (!existsSync('/usr/share/wordpress/wp-load.php') || !['mariadbd', 'php'].every(isCommand))
      throw new Error(`WordPress, MariaDB or PHP is missing. On Debian: ${install}`);
    const site = new WordPress(mkdtempSync(join(tmpdir(), 'dvc-wp-')), `http://localhost:${await freePort()}`);
    try {
      await site.#startDatabase();
      site.#place();
      await site.#startPhp();
      return site;
    } catch (error) {
      await site.close();
      throw error;
    }
  }

  /** Runs PHP inside WordPress and gives what it printed; `around` runs before WordPress is loaded. */
  php(code: string, around = ''): string {
    const whole = `${around} $_SERVER['HTTP_HOST'] = '${new URL(this.origin).host}'; require '${this.folder}/site/wp-load.php'; ${code}`;
    const { status, stdout, stderr } = spawnSync('php', [...phpSettings, '-r', whole], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`PHP ended with ${status}: ${stderr}\n${this.log || stdout}`);
    return stdout;
  }

  /** What PHP has complained of so far. */
  get log(): string {
    const path = join(this.folder, 'php.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Makes it the first of a network of sites, in folders. */
  makeNetwork(): void {
    const { host } = new URL(this.origin);
    this.php(
      `require ABSPATH . 'wp-admin/includes/upgrade.php';
      foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
      install_network();
      populate_network(1, '${host}', 'goc@example.vn', 'Tỉnh (ví dụ)', '/', false);`,
      "define('WP_INSTALLING_NETWORK', true);",
    );
    const constants = {
      MULTISITE: 'true',
      SUBDOMAIN_INSTALL: 'false',
      DOMAIN_CURRENT_SITE: `'${host}'`,
      PATH_CURRENT_SITE: "'/'",
      SITE_ID_CURRENT_SITE: '1',
      BLOG_ID_CURRENT_SITE: '1',
    };
    const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${value});\n`);
    writeFileSync(join(this.folder, 'site/network.php'), `<?php\n${lines.join('')}`);
  }

  async close(): Promise<void> {
    for (const child of this.#children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      stopGroup(child);
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #startDatabase(): Promise<void> {
    const data = join(this.folder, 'db');
    const user = `--user=${userInfo().username}`;
    const common = ['--no-defaults', `--datadir=${data}`, user];
    runOnce('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
    const socket = join(this.folder, 'db.sock');
    const quick = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M'];
    const pid = `--pid-file=${join(this.folder, 'db.pid')}`;
    await this.#start('mariadbd', [...common, ...quick, `--socket=${socket}`, pid], /ready for connections/);
    const client = ['--no-defaults', `--socket=${socket}`, '--user=root'];
    runOnce('mariadb', [...client, '--execute=create database wordpress character set utf8mb4']);
  }

  /** A copy, because WordPress finds its settings and plugins beside its own files, and links lead back to Debian's. */
  #place(): void {
    const site = join(this.folder, 'site');
    cpSync(process.env['WORDPRESS_DIR'] ?? '/usr/share/wordpress', site, {
      recursive: true,
      dereference: true,
      filter: (path) => !/\/(\.htaccess|wp-config\.php)$/.test(path),
    });
    mkdirSync(join(site, 'wp-content/uploads'));
    writeFileSync(join(site, 'wp-config.php'), configuration(this.folder));
    writeFileSync(join(this.folder, 'router.php'), router);
    const users = Object.entries(people).map(
      ([name, role]) =>
        `wp_insert_user(['user_login' => '${name}', 'user_pass' => '${password}', 'user_email' => '${name}@example.vn', 'role' => '${role}']);`,
    );
    this.php(
      `require ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install('UBND xã Minh Tân (ví dụ)', 'goc', 'goc@example.vn', false, '', '${password}');
      ${users.join(' ')}
      $wpdb->replace($wpdb->options, ['option_name' => 'WPLANG', 'option_value' => 'vi', 'autoload' => 'yes']);
      update_option('siteurl', '${this.origin}');
      update_option('home', '${this.origin}');
      switch_theme('twentytwentythree');
      $wp_rewrite->set_permalink_structure('/%postname%/');
      $wp_rewrite->flush_rules(false);`,
      "define('WP_INSTALLING', true);",
    );
  }

  async #startPhp(): Promise<void> {
    const place = ['-S', new URL(this.origin).host, '-t', join(this.folder, 'site'), join(this.folder, 'router.php')];
    await this.#start('php', [...phpSettings, ...place], /Development Server .* started/);
  }

  async #start(program: string, args: readonly string[], ready: RegExp): Promise<void> {
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.#children.push(child);
    const end = (): void => stopGroup(child, 'SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.removeListener('exit', end));
    await said(child, ready);
  }
}

/** No letter leaves the machine. */
const phpSettings = ['-d', 'sendmail_path=/bin/true', '-d', 'memory_limit=256M'];

function isCommand(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function runOnce(program: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
}

/** Resolves when a process has said that it listens; rejects when it ends before. */
function said(child: ChildProcess, ready: RegExp): Promise<void> {
  return new Promise((done, failed) => {
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      if (ready.test(words)) done();
    });
    child.once('error', failed);
    child.once('exit', (code, signal) =>
      failed(new Error(`${child.spawnfile} ended with ${code ?? signal}. ${words}`)),
    );
  });
}
